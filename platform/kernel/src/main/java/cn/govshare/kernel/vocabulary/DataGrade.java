package cn.govshare.kernel.vocabulary;

/// How much harm would come of data that leaks or is altered (数据分级), from the least to the most: the four grades of
/// general data, then important and core data. State secrets are not graded here: they do not belong on the platform
/// (art. 22(3)).
public enum DataGrade {
    PUBLIC("一级(公开)", "grade 1 (public)"),
    INTERNAL("二级(内部)", "grade 2 (internal)"),
    SENSITIVE("三级(敏感)", "grade 3 (sensitive)"),
    HIGHLY_SENSITIVE("四级(极敏感)", "grade 4 (highly sensitive)"),
    IMPORTANT("重要数据", "important data"),
    CORE("核心数据", "core data");

    private final Text label;

    DataGrade(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }

    /// True when more harm would come of this grade than of the other.
    public boolean isAbove(DataGrade other) {
        return ordinal() > other.ordinal();
    }
}
