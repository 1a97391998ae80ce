package cn.govshare.catalog.freshness;

import cn.govshare.kernel.vocabulary.Text;

/// How the data of an entry stands against its promised update cycle.
public enum FreshnessState {
    UP_TO_DATE("按期更新", "up to date"),
    DUE("待更新", "due"),
    LATE("逾期未更新", "late");

    private final Text label;

    FreshnessState(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }
}
