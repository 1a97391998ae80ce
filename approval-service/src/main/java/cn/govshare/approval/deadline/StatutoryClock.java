package cn.govshare.approval.deadline;

import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.vocabulary.Article;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What a case asks of the clock, inside its own transaction. The case's deadline is locked first, then the case.
/// The sweep does the same, so that neither waits for the other in a circle.
@Article("17")
public interface StatutoryClock {
    /// Opens a duty under the rules in force.
    ///
    /// @throws IllegalArgumentException when neither the rules nor the duty itself name a term
    /// @throws IllegalStateException when the case has an open duty of this kind already
    Deadline open(DatedDuty duty);

    /// The duty is done now. When its day has passed unnoticed, it is noticed as missed first. Without effect when the
    /// duty is closed already.
    void meet(Duty duty, UUID caseId);

    /// The duty was done at that moment; what was done on the last day is in time however late the news of it comes,
    /// and a finding that was raised meanwhile is withdrawn.
    void meet(Duty duty, UUID caseId, Instant doneAt);

    /// The duty has gone, as when a request is withdrawn; otherwise as [#meet].
    void lapse(Duty duty, UUID caseId);

    /// The duty had gone at that moment; what had gone by the last day was never missed, however late the news of it
    /// comes.
    void lapse(Duty duty, UUID caseId, Instant lapsedAt);

    /// As [#lapse], and without effect when the case has no such duty, as where the rules set no limit.
    default void lapseWhereKept(Duty duty, UUID caseId) {
        if (find(duty, caseId).isPresent()) {
            lapse(duty, caseId);
        }
    }

    /// The days stop counting from today on, because the case is returned for completion.
    ///
    /// @throws Conflict when it is closed, overdue or paused
    /// @throws PolicyViolation when the rules that it began under know no pause, or no further one
    Deadline pause(Duty duty, UUID caseId, String reason);

    /// The case came back today, which does not count; the days count again from tomorrow.
    ///
    /// @throws Conflict when it is not paused
    Deadline resume(Duty duty, UUID caseId);

    /// More working days, for which the competent authority has given its consent.
    ///
    /// @throws Conflict when it is closed, overdue or paused
    /// @throws PolicyViolation when the rules that it began under know no extension, or not so much
    Deadline extend(Duty duty, UUID caseId, Extension extension);

    /// The case's open deadline of this kind, or the one that was closed last.
    Optional<Deadline> find(Duty duty, UUID caseId);
}
