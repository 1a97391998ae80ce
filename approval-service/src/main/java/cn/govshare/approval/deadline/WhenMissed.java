package cn.govshare.approval.deadline;

import cn.govshare.kernel.rule.Duty;
import java.time.Instant;

/// What a case does when its duty is noticed as missed. Runs once for a deadline, in the transaction that notices.
public interface WhenMissed {
    /// The kind of duty that this is about.
    Duty duty();

    void missed(Deadline deadline, Instant noticedAt);

    /// The duty was done in time after all, and only the news of it came late: what was held against the case falls, in
    /// the transaction that notices. What was set going by [#missed] goes on.
    void withdrawn(Deadline met, Instant at);
}
