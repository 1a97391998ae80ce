package cn.govshare.catalog.search;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;

/// What an entry means for who looks at it (art. 10, 17).
@Article({"10", "17"})
public enum Availability {
    OWN("本部门提供", "provided by one's own department"),
    HELD("已取得授权", "granted already"),
    DIRECT("可直接获取", "obtained without a request"),
    ON_REQUEST("须申请", "obtained on request"),
    NOT_SHARED("不予共享", "not shared");

    private final Text label;

    Availability(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }
}
