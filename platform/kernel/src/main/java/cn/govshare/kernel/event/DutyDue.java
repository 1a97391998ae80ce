package cn.govshare.kernel.event;

import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.time.LocalDate;
import java.util.UUID;

/// The statutory clock has counted until when a duty is due, for the first time or anew.
///
/// @param deadline id of the duty in the clock
/// @param dueOn last day for it, Asia/Shanghai; while it is paused, the day that held before
/// @param provisional true when it was counted through a year whose holidays are not published yet
/// @param article the article that sets the limit
/// @param version of the deadline; an older one is ignored
public record DutyDue(
        UUID deadline,
        UUID caseId,
        Duty duty,
        DepartmentCode owner,
        LocalDate dueOn,
        boolean provisional,
        String ruleProfile,
        String article,
        Cause cause,
        long version)
        implements Event {
    /// Why the date was counted.
    public enum Cause {
        OPENED,
        PAUSED,
        RESUMED,
        EXTENDED,
        RECOMPUTED
    }

    @Override
    public String aggregateId() {
        return caseId.toString();
    }
}
