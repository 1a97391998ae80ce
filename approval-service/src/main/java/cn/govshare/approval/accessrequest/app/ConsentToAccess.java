package cn.govshare.approval.accessrequest.app;

import cn.govshare.approval.accessrequest.AccessRequest;
import cn.govshare.approval.accessrequest.AccessRequestProblem;
import cn.govshare.approval.accessrequest.AccessRequests;
import cn.govshare.approval.accessrequest.Consent;
import cn.govshare.approval.accessrequest.ConsentCheck;
import cn.govshare.approval.accessrequest.GivenReply;
import cn.govshare.approval.grant.AccessGrant;
import cn.govshare.approval.grant.AccessGrants;
import cn.govshare.approval.offer.Offers;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.outbox.Outbox;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The provider agrees: the grant comes to be in the same transaction.
@Component
@Article("17")
public class ConsentToAccess {
    private final AnswerableRequest answerable;
    private final AccessRequests requests;
    private final AccessGrants grants;
    private final Offers offers;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;

    ConsentToAccess(
            AnswerableRequest answerable,
            AccessRequests requests,
            AccessGrants grants,
            Offers offers,
            Outbox outbox,
            AuditTrail trail,
            Clock clock) {
        this.answerable = answerable;
        this.requests = requests;
        this.grants = grants;
        this.offers = offers;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    /// @param only the items that are granted, or null for all that were asked for
    @Transactional
    public AccessRequest consent(UUID id, @Nullable Set<String> only, Actor actor) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, WorkingCalendar.ZONE);
        var request = answerable.take(id, actor);
        var consent = new Consent(
                UUID.randomUUID(), only == null ? Set.copyOf(request.use().items()) : only);
        var granted = request.reply(new GivenReply(consent, actor.name(), now));
        check(request, consent, today);
        requests.save(granted);
        var grant = new AccessGrant(
                consent.grant(),
                id,
                request.consumer(),
                request.provider(),
                request.resource(),
                request.revision(),
                request.use().purpose(),
                request.use().matter(),
                consent.items(),
                request.use().mode(),
                today,
                request.use().validUntil(),
                now,
                null,
                1);
        grants.add(grant);
        outbox.send(EventTypes.ACCESS_GRANTED, grant.granted());
        trail.record(AuditDraft.of("approval.access-request.consent", actor)
                .resource(request.resource(), request.revision())
                .subject(id.toString())
                .grant(grant.id())
                .items(grant.items())
                .purpose(grant.purpose(), grant.matter())
                .article("17")
                .done());
        return granted;
    }

    private void check(AccessRequest request, Consent consent, LocalDate today) {
        var offer = offers.published(request.resource()).orElse(null);
        var faults = ConsentCheck.faults(request, consent.items(), offer, today);
        if (!faults.isEmpty()) {
            throw new PolicyViolation(
                    AccessRequestProblem.CONSENT_BREAKS_RULES,
                    Text.of("共 %s 处不符合规定。", "%s faults.").with(faults.size()),
                    faults);
        }
    }
}
