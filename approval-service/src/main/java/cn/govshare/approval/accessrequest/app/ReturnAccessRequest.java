package cn.govshare.approval.accessrequest.app;

import cn.govshare.approval.accessrequest.AccessRequest;
import cn.govshare.approval.accessrequest.AccessRequests;
import cn.govshare.approval.deadline.StatutoryClock;
import cn.govshare.approval.history.CaseHistory;
import cn.govshare.approval.history.CaseStep;
import cn.govshare.approval.history.StepKind;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The provider sends a request back to be completed, once; the days stop counting as the rules say.
@Component
@Article("17")
public class ReturnAccessRequest {
    private final AnswerableRequest answerable;
    private final ReadAccessRequest readAccessRequest;
    private final AccessRequests requests;
    private final StatutoryClock statutoryClock;
    private final TellRequest tellRequest;
    private final CaseHistory history;
    private final AuditTrail trail;
    private final Clock clock;

    ReturnAccessRequest(
            AnswerableRequest answerable,
            ReadAccessRequest readAccessRequest,
            AccessRequests requests,
            StatutoryClock statutoryClock,
            TellRequest tellRequest,
            CaseHistory history,
            AuditTrail trail,
            Clock clock) {
        this.answerable = answerable;
        this.readAccessRequest = readAccessRequest;
        this.requests = requests;
        this.statutoryClock = statutoryClock;
        this.tellRequest = tellRequest;
        this.history = history;
        this.trail = trail;
        this.clock = clock;
    }

    /// @throws cn.govshare.kernel.problem.Conflict when it is not waiting for a reply, overdue, or was returned before
    @Transactional
    public AccessRequest returnForCompletion(UUID id, String reason, Actor actor) {
        var now = clock.instant();
        answerable.seenByDecider(id, actor).returnForCompletion(reason, actor.name(), now);
        statutoryClock.pause(Duty.REPLY_CONDITIONAL, id, reason);
        var returned = readAccessRequest.read(id, actor).returnForCompletion(reason, actor.name(), now);
        requests.save(returned);
        trail.record(AuditDraft.of("approval.access-request.return", actor)
                .resource(returned.resource(), returned.revision())
                .subject(id.toString())
                .caseId(id)
                .article("17")
                .done());
        history.add(CaseStep.by(actor, id, StepKind.REQUEST_RETURNED, now).noting(reason));
        tellRequest.returned(returned, reason);
        return returned;
    }
}
