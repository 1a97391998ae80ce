package cn.govshare.catalog.importing;

import cn.govshare.kernel.vocabulary.Text;

/// What became of a cell's value.
public enum Treatment {
    BLANK("空白", "blank"),
    AS_IS("原样采用", "taken as it is"),
    NORMALISED("规范化", "normalised"),
    GUESSED("推定", "guessed"),
    REFUSED("不予采用", "refused"),
    IGNORED("未映射", "not taken");

    private final Text label;

    Treatment(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }
}
