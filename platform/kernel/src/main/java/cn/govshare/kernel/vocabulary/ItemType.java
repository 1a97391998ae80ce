package cn.govshare.kernel.vocabulary;

/// The data types of an information item, with the letters of 发改高技〔2017〕1272号.
public enum ItemType {
    STRING('C', "字符型", "string"),
    DECIMAL('N', "数值型", "decimal"),
    MONEY('Y', "货币型", "money"),
    DATE('D', "日期型", "date"),
    DATETIME('T', "日期时间型", "date and time"),
    BOOLEAN('L', "逻辑型", "boolean"),
    TEXT('M', "备注型", "long text"),
    DOUBLE('B', "双精度型", "double"),
    INTEGER('I', "整型", "integer");

    private final char letter;
    private final Text label;

    ItemType(char letter, String zh, String en) {
        this.letter = letter;
        this.label = Text.of(zh, en);
    }

    /// The letter that the national guide gives the type.
    public char letter() {
        return letter;
    }

    public Text label() {
        return label;
    }

    /// True when every value of this type is a value of the other, which can hold more.
    public boolean widensTo(ItemType other) {
        return switch (this) {
            case STRING -> other == TEXT;
            case INTEGER -> other == DECIMAL || other == MONEY;
            case MONEY -> other == DECIMAL;
            case DECIMAL, DATE, DATETIME, BOOLEAN, TEXT, DOUBLE -> false;
        };
    }
}
