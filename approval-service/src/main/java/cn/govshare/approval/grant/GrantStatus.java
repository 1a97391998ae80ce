package cn.govshare.approval.grant;

import cn.govshare.kernel.vocabulary.Text;
import java.util.Map;
import java.util.Set;

/// How a grant stands on a day.
public enum GrantStatus {
    IN_FORCE("有效", "in force"),
    SUSPENDED("已暂停", "suspended"),
    EXPIRED("已到期", "expired"),
    REVOKED("已撤销", "revoked");

    private static final Map<GrantStatus, Set<GrantStatus>> NEXT = Map.of(
            IN_FORCE, Set.of(SUSPENDED, EXPIRED, REVOKED),
            SUSPENDED, Set.of(IN_FORCE, EXPIRED, REVOKED),
            EXPIRED, Set.of(),
            REVOKED, Set.of());

    private final Text label;

    GrantStatus(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }

    public boolean canBecome(GrantStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /// True when nothing more can happen to the grant.
    public boolean isOver() {
        return NEXT.getOrDefault(this, Set.of()).isEmpty();
    }
}
