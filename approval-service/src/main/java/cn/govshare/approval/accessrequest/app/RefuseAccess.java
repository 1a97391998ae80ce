package cn.govshare.approval.accessrequest.app;

import cn.govshare.approval.accessrequest.AccessRequest;
import cn.govshare.approval.accessrequest.AccessRequests;
import cn.govshare.approval.accessrequest.GivenReply;
import cn.govshare.approval.accessrequest.Refusal;
import cn.govshare.approval.history.CaseHistory;
import cn.govshare.approval.history.CaseStep;
import cn.govshare.approval.history.StepKind;
import cn.govshare.kernel.event.AccessRefused;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.outbox.Outbox;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// The provider does not agree, and says why and on what basis.
@Component
@Article("17")
class RefuseAccess {
    private final AccessRequests requests;
    private final TellRequest tellRequest;
    private final CaseHistory history;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;

    RefuseAccess(
            AccessRequests requests,
            TellRequest tellRequest,
            CaseHistory history,
            Outbox outbox,
            AuditTrail trail,
            Clock clock) {
        this.requests = requests;
        this.tellRequest = tellRequest;
        this.history = history;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    /// @param request the request with its clock stopped
    AccessRequest refuse(AccessRequest request, Refusal refusal, Actor actor) {
        var now = clock.instant();
        var refused = request.reply(new GivenReply(refusal, actor.name(), now));
        requests.save(refused);
        outbox.send(
                EventTypes.ACCESS_REFUSED,
                new AccessRefused(
                        refused.id(),
                        refused.consumer(),
                        refused.provider(),
                        refused.resource(),
                        refusal.reasons(),
                        refusal.basis(),
                        now,
                        refused.version()));
        trail.record(AuditDraft.of("approval.access-request.refuse", actor)
                .resource(refused.resource(), refused.revision())
                .subject(refused.id().toString())
                .caseId(refused.id())
                .items(refused.use().items())
                .purpose(refused.use().purpose(), refused.use().matter())
                .article("17")
                .done());
        history.add(CaseStep.by(actor, refused.id(), StepKind.REQUEST_REFUSED, now)
                .noting("%s(%s)".formatted(refusal.reasons(), refusal.basis())));
        tellRequest.refused(refused, refusal.reasons());
        return refused;
    }
}
