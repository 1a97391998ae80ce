package cn.govshare.catalog.need;

import cn.govshare.kernel.vocabulary.Text;

/// Whether the platform has what a field asks for.
public enum Standing {
    HELD("平台已有", "on the platform"),
    PERHAPS_HELD("平台可能已有,请核对", "perhaps on the platform: look"),
    NOT_HELD("平台没有", "not on the platform");

    private final Text label;

    Standing(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }
}
