package cn.govshare.approval.deadline;

import cn.govshare.kernel.vocabulary.Text;
import java.util.Map;
import java.util.Set;

/// How a dated duty stands. What was overdue once is never in time again, unless it turns out that it was done in time
/// and only the news of it came late: that alone leads from OVERDUE to MET, and leaves its trace.
public enum DeadlineStatus {
    OPEN("未到期", "open"),
    PAUSED("已中止计算", "paused"),
    OVERDUE("逾期未办", "overdue"),
    MET("按期办结", "met in time"),
    MET_LATE("逾期办结", "met late"),
    LAPSED("已失效", "lapsed");

    private static final Map<DeadlineStatus, Set<DeadlineStatus>> NEXT = Map.of(
            OPEN, Set.of(MET, OVERDUE, LAPSED, PAUSED),
            PAUSED, Set.of(OPEN, MET, LAPSED),
            OVERDUE, Set.of(MET_LATE, LAPSED, MET),
            MET, Set.of(),
            MET_LATE, Set.of(),
            LAPSED, Set.of());

    private final Text label;

    DeadlineStatus(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }

    public boolean canBecome(DeadlineStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /// True when nothing more can happen to the duty.
    public boolean isClosed() {
        return NEXT.getOrDefault(this, Set.of()).isEmpty();
    }
}
