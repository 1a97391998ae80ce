package cn.govshare.approval.deadline;

import cn.govshare.kernel.event.DutyDue;
import cn.govshare.kernel.rule.Duty;

/// What a case does when the date of its duty moves: paused, resumed, extended, or counted anew with another calendar.
/// Runs in the transaction that moves it; a pause keeps the date that held before until it ends.
public interface WhenMoved {
    /// The kind of duty that this is about.
    Duty duty();

    void moved(Deadline deadline, DutyDue.Cause cause);
}
