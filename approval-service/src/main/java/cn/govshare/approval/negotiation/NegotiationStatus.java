package cn.govshare.approval.negotiation;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import java.util.Map;
import java.util.Set;

/// How far a dispute is. The two sides may still agree while the leading group has not decided.
@Article("17")
public enum NegotiationStatus {
    OPEN("协商中", "being negotiated"),
    REFERRED("已提请领导小组协调", "before the leading group"),
    AGREED("协商一致", "agreed"),
    ORDERED("领导小组决定共享", "granted by order"),
    DISMISSED("领导小组决定不予共享", "closed by order"),
    WITHDRAWN("使用部门已撤回", "withdrawn");

    private static final Map<NegotiationStatus, Set<NegotiationStatus>> NEXT = Map.of(
            OPEN, Set.of(REFERRED, AGREED, WITHDRAWN),
            REFERRED, Set.of(AGREED, ORDERED, DISMISSED, WITHDRAWN),
            AGREED, Set.of(),
            ORDERED, Set.of(),
            DISMISSED, Set.of(),
            WITHDRAWN, Set.of());

    private final Text label;

    NegotiationStatus(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }

    public boolean canBecome(NegotiationStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /// True when it ended for both sides: agreed, or decided by the leading group.
    public boolean isSettled() {
        return isOver() && this != WITHDRAWN;
    }

    /// True when nothing more can happen.
    public boolean isOver() {
        return NEXT.getOrDefault(this, Set.of()).isEmpty();
    }
}
