package cn.govshare.approval.deadline;

import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.vocabulary.Article;
import java.util.UUID;

/// What a case asks of the clock, inside its own transaction. The case's deadline is locked first, then the case.
/// The sweep does the same, so that neither waits for the other in a circle.
@Article("17")
public interface StatutoryClock {
    /// Opens a duty under the rules in force.
    Deadline open(DatedDuty duty);

    /// The duty is done. When its day has passed unnoticed, it is noticed as missed first. Without effect when the duty
    /// is closed already.
    void meet(Duty duty, UUID caseId);

    /// The duty has gone, as when a request is withdrawn; otherwise as [#meet].
    void lapse(Duty duty, UUID caseId);
}
