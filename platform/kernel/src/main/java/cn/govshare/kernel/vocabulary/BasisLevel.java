package cn.govshare.kernel.vocabulary;

/// The level of a legal basis; only the first three carry a refusal to share (art. 11(1)).
public enum BasisLevel {
    LAW("法律", "law"),
    ADMINISTRATIVE_REGULATION("行政法规", "administrative regulation"),
    CENTRAL_POLICY("党中央、国务院政策", "policy of the Central Committee or the State Council"),
    LOCAL_REGULATION("地方性法规", "local regulation"),
    DEPARTMENTAL_RULE("部门规章", "rule of a ministry"),
    LOCAL_RULE("地方政府规章", "rule of a local government"),
    OTHER_DOCUMENT("其他规范性文件", "other document");

    private final Text label;

    BasisLevel(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }

    /// True for the levels that art. 11(1) accepts as a basis for not sharing.
    @Article("11(1)")
    public boolean carriesRefusalToShare() {
        return ordinal() <= CENTRAL_POLICY.ordinal();
    }
}
