package cn.govshare.catalog.need;

import cn.govshare.kernel.vocabulary.Text;

/// What a form or a planned system does with a field.
public enum FieldRole {
    TAKE("取自平台", "taken from the platform"),
    COLLECT("采集", "collected from people or bodies"),
    PRODUCE("产生", "made by the system itself");

    private final Text label;

    FieldRole(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }
}
