package cn.govshare.kernel.vocabulary;

/// The four ways to supply shared data (art. 16).
public enum ProvisionMode {
    SYSTEM_INTEGRATION("系统对接", "system docking"),
    FRONT_END_MACHINE("前置机共享", "front-end machine"),
    ONLINE_QUERY("联机查询", "online query"),
    BATCH_DOWNLOAD("部门批量下载", "batch download");

    private final Text label;

    ProvisionMode(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }
}
