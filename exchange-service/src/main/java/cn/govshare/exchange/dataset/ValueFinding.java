package cn.govshare.exchange.dataset;

import cn.govshare.kernel.vocabulary.Text;

/// What a check of one value found.
public enum ValueFinding {
    GOOD("good", "符合", "fits"),
    MISSING("missing", "必填信息项为空", "a required item is empty"),
    TOO_LONG("too-long", "超过规定长度", "longer than allowed"),
    KEY_TOO_LONG("key-too-long", "主键信息项过长", "too long for a key"),
    NOT_A_NUMBER("not-a-number", "不是数值", "not a number"),
    OUT_OF_RANGE("out-of-range", "数值超出范围", "number out of range"),
    TOO_MANY_DECIMALS("too-many-decimals", "小数位数过多", "too many digits after the point"),
    NOT_A_DATE("not-a-date", "不是有效日期(年-月-日)", "not a date (year-month-day)"),
    NOT_A_TIME("not-a-time", "不是有效日期时间", "not a date and time"),
    NOT_A_BOOLEAN("not-a-boolean", "不是逻辑值(true/false)", "not true or false"),
    WRONG_FORM("wrong-form", "不符合标准规定的格式", "not of the form that the standard says"),
    WRONG_CHECK_DIGIT("wrong-check-digit", "校验码错误", "wrong check digit"),
    NOT_IN_CODE_LIST("not-in-code-list", "不在代码表中", "none of the code list"),
    CONTROL_CHARACTER("control-character", "含有控制字符", "holds a control character"),
    MALFORMED_TEXT("malformed-text", "不是有效的 UTF-8 文本", "not valid UTF-8 text");

    private final String code;
    private final Text text;

    ValueFinding(String code, String zh, String en) {
        this.code = code;
        this.text = Text.of(zh, en);
    }

    public String code() {
        return code;
    }

    public Text text() {
        return text;
    }
}
