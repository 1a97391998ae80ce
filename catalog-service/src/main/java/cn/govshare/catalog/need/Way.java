package cn.govshare.catalog.need;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;

/// How a department comes to a datum that the platform has (art. 10, 17), the easiest first.
@Article({"10", "17"})
public enum Way {
    OWN("本部门已持有", "the department holds it itself", true),
    GRANTED("已有授权,可直接使用", "granted already", true),
    DIRECT("无条件共享,可直接获取", "shared without condition: obtain it directly", true),
    REQUEST("有条件共享,须提出共享申请", "shared on condition: request it", true),
    NEGOTIATE("不予共享,可协商", "not shared: negotiate", false);

    private final Text label;
    private final boolean open;

    Way(String zh, String en, boolean open) {
        this.label = Text.of(zh, en);
        this.open = open;
    }

    public Text label() {
        return label;
    }

    /// True when the datum can be had by sharing, so that nobody may be asked for it again (art. 17(2)).
    @Article("17(2)")
    public boolean isOpen() {
        return open;
    }
}
