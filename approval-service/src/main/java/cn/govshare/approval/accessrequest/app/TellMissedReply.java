package cn.govshare.approval.accessrequest.app;

import cn.govshare.approval.accessrequest.AccessRequests;
import cn.govshare.approval.deadline.Deadline;
import cn.govshare.approval.deadline.WhenMissed;
import cn.govshare.approval.history.CaseHistory;
import cn.govshare.approval.history.CaseStep;
import cn.govshare.approval.history.StepKind;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.event.ReplyDeadlineMissed;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kit.outbox.Outbox;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// Marks a request whose reply is overdue, and tells so; takes the mark away when it was in time after all.
@Component
@Article({"17", "26"})
class TellMissedReply implements WhenMissed {
    private final AccessRequests requests;
    private final CaseHistory history;
    private final Outbox outbox;

    TellMissedReply(AccessRequests requests, CaseHistory history, Outbox outbox) {
        this.requests = requests;
        this.history = history;
        this.outbox = outbox;
    }

    @Override
    public Duty duty() {
        return Duty.REPLY_CONDITIONAL;
    }

    @Override
    public void missed(Deadline deadline, Instant noticedAt) {
        var request = requests.find(deadline.duty().caseId()).orElseThrow().missReply(noticedAt);
        requests.save(request);
        history.add(CaseStep.byItself(request.id(), StepKind.REPLY_MISSED, noticedAt)
                .under("17"));
        outbox.send(
                EventTypes.REPLY_DEADLINE_MISSED,
                new ReplyDeadlineMissed(
                        request.id(),
                        request.consumer(),
                        request.provider(),
                        request.resource(),
                        deadline.dueOn(),
                        noticedAt,
                        request.version()));
    }

    @Override
    public void withdrawn(Deadline met, Instant at) {
        var request = requests.find(met.duty().caseId()).orElseThrow().withdrawMissedReply();
        requests.save(request);
        history.add(CaseStep.byItself(request.id(), StepKind.REPLY_MISS_WITHDRAWN, at)
                .under("17"));
    }
}
