package cn.govshare.catalog.legalbasis;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;

/// What an entry rests on a ground for.
public enum LinkPurpose {
    /// By it something is not shared.
    @Article("11(1)")
    NON_SHARING("不予共享依据", "basis for not sharing"),
    COLLECTION("采集依据", "basis for collecting"),
    FUNCTION("履职依据", "function that it serves");

    private final Text label;

    LinkPurpose(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }
}
