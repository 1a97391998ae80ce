package cn.govshare.approval.accessrequest.app;

import cn.govshare.approval.accessrequest.AccessRequests;
import cn.govshare.approval.deadline.Deadline;
import cn.govshare.approval.deadline.WhenMoved;
import cn.govshare.kernel.event.DutyDue;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.vocabulary.Article;
import org.springframework.stereotype.Component;

/// Shows at the request the last day for its reply as the clock counts it now.
@Component
@Article("17")
class MoveReplyDate implements WhenMoved {
    private final AccessRequests requests;

    MoveReplyDate(AccessRequests requests) {
        this.requests = requests;
    }

    @Override
    public Duty duty() {
        return Duty.REPLY_CONDITIONAL;
    }

    @Override
    public void moved(Deadline deadline, DutyDue.Cause cause) {
        var request = requests.find(deadline.duty().caseId()).orElseThrow();
        requests.save(request.moveReply(deadline.dueOn(), deadline.provisional()));
    }
}
