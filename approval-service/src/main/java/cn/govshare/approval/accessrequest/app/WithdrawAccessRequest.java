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

/// The consumer takes its request back before the reply.
@Component
@Article("17")
public class WithdrawAccessRequest {
    private final OwnRequest ownRequest;
    private final AccessRequests requests;
    private final StatutoryClock statutoryClock;
    private final TellRequest tellRequest;
    private final CaseHistory history;
    private final AuditTrail trail;
    private final Clock clock;

    WithdrawAccessRequest(
            OwnRequest ownRequest,
            AccessRequests requests,
            StatutoryClock statutoryClock,
            TellRequest tellRequest,
            CaseHistory history,
            AuditTrail trail,
            Clock clock) {
        this.ownRequest = ownRequest;
        this.requests = requests;
        this.statutoryClock = statutoryClock;
        this.tellRequest = tellRequest;
        this.history = history;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public AccessRequest withdraw(UUID id, Actor actor) {
        ownRequest.read(id, actor).withdraw();
        statutoryClock.lapse(Duty.REPLY_CONDITIONAL, id);
        var withdrawn = ownRequest.read(id, actor).withdraw();
        requests.save(withdrawn);
        trail.record(AuditDraft.of("approval.access-request.withdraw", actor)
                .resource(withdrawn.resource(), withdrawn.revision())
                .subject(id.toString())
                .caseId(id)
                .article("17")
                .done());
        history.add(CaseStep.by(actor, id, StepKind.REQUEST_WITHDRAWN, clock.instant()));
        tellRequest.withdrawn(withdrawn);
        return withdrawn;
    }
}
