package cn.govshare.kernel.vocabulary;

/// How a resource or an item is shared (art. 10), from the widest to the narrowest.
public enum SharingType {
    UNCONDITIONAL("无条件共享", "unconditional"),
    CONDITIONAL("有条件共享", "conditional"),
    NOT_SHARED("不予共享", "not shared");

    private final Text label;

    SharingType(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }

    /// True when this type opens less than the other.
    public boolean isNarrowerThan(SharingType other) {
        return ordinal() > other.ordinal();
    }
}
