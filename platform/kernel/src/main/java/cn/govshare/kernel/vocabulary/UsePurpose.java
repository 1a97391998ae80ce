package cn.govshare.kernel.vocabulary;

/// What shared data is used for (art. 16, 18; 发改高技〔2017〕1272号).
public enum UsePurpose {
    ADMINISTRATIVE_BASIS("作为行政依据", "basis of an administrative act"),
    WORK_REFERENCE("工作参考", "reference at work"),
    DATA_VERIFICATION("数据校核", "verification of data"),
    BUSINESS_COLLABORATION("业务协同", "collaboration between departments");

    private final Text label;

    UsePurpose(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }
}
