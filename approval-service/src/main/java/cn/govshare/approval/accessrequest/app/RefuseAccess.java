package cn.govshare.approval.accessrequest.app;

import cn.govshare.approval.accessrequest.AccessRequest;
import cn.govshare.approval.accessrequest.AccessRequests;
import cn.govshare.approval.accessrequest.GivenReply;
import cn.govshare.approval.accessrequest.Refusal;
import cn.govshare.kernel.event.AccessRefused;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.outbox.Outbox;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The provider does not agree, and says why.
@Component
@Article("17")
public class RefuseAccess {
    private final AnswerableRequest answerable;
    private final AccessRequests requests;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;

    RefuseAccess(AnswerableRequest answerable, AccessRequests requests, Outbox outbox, AuditTrail trail, Clock clock) {
        this.answerable = answerable;
        this.requests = requests;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public AccessRequest refuse(UUID id, String reasons, Actor actor) {
        var now = clock.instant();
        var request = answerable.take(id, actor);
        var refusal = new Refusal(reasons);
        var refused = request.reply(new GivenReply(refusal, actor.name(), now));
        requests.save(refused);
        outbox.send(
                EventTypes.ACCESS_REFUSED,
                new AccessRefused(
                        id,
                        refused.consumer(),
                        refused.provider(),
                        refused.resource(),
                        refusal.reasons(),
                        now,
                        refused.version()));
        trail.record(AuditDraft.of("approval.access-request.refuse", actor)
                .resource(refused.resource(), refused.revision())
                .subject(id.toString())
                .items(refused.use().items())
                .purpose(refused.use().purpose(), refused.use().matter())
                .article("17")
                .done());
        return refused;
    }
}
