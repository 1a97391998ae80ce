package cn.govshare.catalog.merger;

import cn.govshare.kernel.vocabulary.Text;
import java.util.Map;
import java.util.Set;

/// How far a merger is.
public enum MergerStatus {
    PROPOSED("待复核", "waiting for the second person"),
    CONFIRMED("待生效", "waiting for its day"),
    DONE("已完成", "done"),
    WITHDRAWN("已撤回", "withdrawn");

    private static final Map<MergerStatus, Set<MergerStatus>> NEXT = Map.of(
            PROPOSED, Set.of(CONFIRMED, WITHDRAWN),
            CONFIRMED, Set.of(DONE, WITHDRAWN),
            DONE, Set.of(),
            WITHDRAWN, Set.of());

    private final Text label;

    MergerStatus(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }

    public boolean canBecome(MergerStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    static Map<MergerStatus, Set<MergerStatus>> table() {
        return NEXT;
    }
}
