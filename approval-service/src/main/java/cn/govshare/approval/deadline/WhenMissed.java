package cn.govshare.approval.deadline;

import cn.govshare.kernel.rule.Duty;
import java.time.Instant;

/// What a case does when its duty is noticed as missed. Runs once for a deadline, in the transaction that notices.
public interface WhenMissed {
    /// The kind of duty that this is about.
    Duty duty();

    void missed(Deadline deadline, Instant noticedAt);
}
