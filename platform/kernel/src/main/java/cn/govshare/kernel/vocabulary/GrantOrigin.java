package cn.govshare.kernel.vocabulary;

/// What a grant rests on; there is none without one of these (art. 17).
@Article("17")
public enum GrantOrigin {
    UNCONDITIONAL("无条件共享", "an unconditional entry"),
    REPLY("数据提供部门同意", "the provider's reply"),
    NEGOTIATION("协商一致", "an agreement between the departments"),
    ORDER("领导小组决定", "an order of the leading group");

    private final Text label;

    GrantOrigin(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }
}
