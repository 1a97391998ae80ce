package cn.govshare.catalog.need;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import java.util.Map;
import java.util.Set;

/// How a department's form stands (art. 17(2)).
@Article("17(2)")
public enum FormStatus {
    FILED("已对照,待认定", "checked, not decided"),
    DECIDED("已认定,待停止重复采集", "decided, still collecting"),
    MENDED("无重复采集", "collects nothing twice"),
    WITHDRAWN("已停用", "out of use");

    private static final Map<FormStatus, Set<FormStatus>> NEXT = Map.of(
            FILED, Set.of(FILED, DECIDED, MENDED, WITHDRAWN),
            DECIDED, Set.of(DECIDED, MENDED, WITHDRAWN),
            MENDED, Set.of(MENDED, DECIDED, WITHDRAWN),
            WITHDRAWN, Set.of());

    private final Text label;

    FormStatus(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }

    public boolean canBecome(FormStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    public boolean isEnd() {
        return NEXT.getOrDefault(this, Set.of()).isEmpty();
    }

    static Map<FormStatus, Set<FormStatus>> table() {
        return NEXT;
    }
}
