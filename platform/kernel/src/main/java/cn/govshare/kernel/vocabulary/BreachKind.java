package cn.govshare.kernel.vocabulary;

/// The seven situations in which the office of the leading group orders a department to put things right (art. 26).
@Article("26")
public enum BreachKind {
    CATALOG_NOT_KEPT("26(1)", "未按要求编制或更新目录", "catalog not compiled or not kept up"),
    DATA_NOT_SUPPLIED("26(2)", "未按规定及时提供共享信息", "data not supplied in time"),
    REQUEST_IGNORED("26(3)", "无故不受理共享申请", "access request ignored"),
    DATA_DEFECTIVE("26(4)", "数据不一致、未及时更新或不符合规范", "data inconsistent, outdated or unusable"),
    USED_BEYOND_PURPOSE("26(5)", "用于履行职责需要以外的用途", "used beyond the purpose"),
    DUPLICATE_COLLECTION("26(6)", "可共享获得的数据仍重复采集", "collected again although it is shared"),
    OTHER("26(7)", "违反本办法规定的其他行为", "another breach of the regulation");

    private final String article;
    private final Text label;

    BreachKind(String article, String zh, String en) {
        this.article = article;
        this.label = Text.of(zh, en);
    }

    /// The paragraph of the regulation, as in `26(3)`.
    public String article() {
        return article;
    }

    public Text label() {
        return label;
    }
}
