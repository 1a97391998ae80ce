package cn.govshare.kernel.vocabulary;

/// Who may suspend a grant or end it before its time, each for itself.
public enum GrantParty {
    CONSUMER("数据使用部门", "consumer"),
    PROVIDER("数据提供部门", "provider"),
    BUREAU("市大数据管理局", "Big Data Bureau");

    private final Text label;

    GrantParty(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }
}
