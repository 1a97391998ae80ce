package cn.govshare.kernel.vocabulary;

/// The three classes of information resources by attribute (发改高技〔2017〕1272号).
public enum ResourceKind {
    BASIC("基础信息资源", "basic"),
    THEMATIC("主题信息资源", "thematic"),
    DEPARTMENTAL("部门信息资源", "departmental");

    private final Text label;

    ResourceKind(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }
}
