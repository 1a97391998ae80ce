package cn.govshare.catalog.need;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import java.util.Map;
import java.util.Set;

/// How a demand for data stands (art. 4(2)).
@Article("4(2)")
public enum DemandStatus {
    FILED("待分办", "to be routed"),
    ROUTED("数源部门办理中", "with the source"),
    MET("条目已发布", "met by an entry"),
    COVERED("目录中已有", "covered by the catalog"),
    DECLINED("不予支持", "declined"),
    WITHDRAWN("已撤回", "withdrawn");

    private static final Map<DemandStatus, Set<DemandStatus>> NEXT = Map.of(
            FILED, Set.of(ROUTED, COVERED, DECLINED, WITHDRAWN),
            ROUTED, Set.of(FILED, ROUTED, MET, COVERED, DECLINED, WITHDRAWN),
            MET, Set.of(),
            COVERED, Set.of(),
            DECLINED, Set.of(),
            WITHDRAWN, Set.of());

    private final Text label;

    DemandStatus(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }

    public boolean canBecome(DemandStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    public boolean isEnd() {
        return NEXT.getOrDefault(this, Set.of()).isEmpty();
    }

    static Map<DemandStatus, Set<DemandStatus>> table() {
        return NEXT;
    }
}
