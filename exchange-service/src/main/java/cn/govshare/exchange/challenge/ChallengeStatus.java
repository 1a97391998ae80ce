package cn.govshare.exchange.challenge;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import java.util.Map;
import java.util.Set;

/// How a challenge stands (art. 19).
@Article("19")
public enum ChallengeStatus {
    RAISED("待校核", "raised"),
    IN_VERIFICATION("校核中", "in verification"),
    FORWARDED("已转数源部门", "forwarded to the source"),
    CONFIRMED("有误,待更正", "confirmed, to be corrected"),
    CORRECTED("已更正", "corrected"),
    REJECTED("经校核无误", "rejected"),
    WITHDRAWN("已撤回", "withdrawn");

    private static final Map<ChallengeStatus, Set<ChallengeStatus>> NEXT = Map.of(
            RAISED, Set.of(IN_VERIFICATION, FORWARDED, CONFIRMED, CORRECTED, REJECTED, WITHDRAWN),
            IN_VERIFICATION, Set.of(FORWARDED, CONFIRMED, CORRECTED, REJECTED, WITHDRAWN),
            FORWARDED, Set.of(IN_VERIFICATION, FORWARDED, CONFIRMED, CORRECTED, REJECTED, WITHDRAWN),
            CONFIRMED, Set.of(CORRECTED),
            CORRECTED, Set.of(),
            REJECTED, Set.of(),
            WITHDRAWN, Set.of());

    private final Text label;

    ChallengeStatus(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }

    public boolean canBecome(ChallengeStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /// True while the datum is disputed, and annotated wherever it leaves.
    public boolean isOpen() {
        return !NEXT.getOrDefault(this, Set.of()).isEmpty();
    }
}
