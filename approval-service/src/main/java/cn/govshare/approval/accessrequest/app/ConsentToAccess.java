package cn.govshare.approval.accessrequest.app;

import cn.govshare.approval.accessrequest.AccessRequest;
import cn.govshare.approval.accessrequest.AccessRequestProblem;
import cn.govshare.approval.accessrequest.AccessRequests;
import cn.govshare.approval.accessrequest.Consent;
import cn.govshare.approval.accessrequest.ConsentCheck;
import cn.govshare.approval.accessrequest.GivenReply;
import cn.govshare.approval.grant.GiveGrant;
import cn.govshare.approval.grant.GrantDraft;
import cn.govshare.approval.grant.GrantTerms;
import cn.govshare.approval.offer.Offers;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.GrantOrigin;
import cn.govshare.kernel.vocabulary.GrantQuota;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
    private final GiveGrant giveGrant;
    private final Offers offers;
    private final AuditTrail trail;
    private final Clock clock;

    ConsentToAccess(
            AnswerableRequest answerable,
            AccessRequests requests,
            GiveGrant giveGrant,
            Offers offers,
            AuditTrail trail,
            Clock clock) {
        this.answerable = answerable;
        this.requests = requests;
        this.giveGrant = giveGrant;
        this.offers = offers;
        this.trail = trail;
        this.clock = clock;
    }

    /// @param only the items that are granted, or null for all that were asked for
    @Transactional
    public AccessRequest consent(UUID id, @Nullable Set<String> only, Actor actor) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, WorkingCalendar.ZONE);
        var request = answerable.take(id, actor);
        request.mustAwaitReply();
        var items = only == null ? Set.copyOf(request.use().items()) : only;
        check(request, items, today);
        var grant = giveGrant.give(draft(request, items, today), actor);
        var granted = request.reply(new GivenReply(new Consent(grant.id(), items), actor.name(), now));
        requests.save(granted);
        trail.record(AuditDraft.of("approval.access-request.consent", actor)
                .resource(request.resource(), request.revision())
                .subject(id.toString())
                .grant(grant.id())
                .items(items)
                .purpose(request.use().purpose(), request.use().matter())
                .article("17")
                .done());
        return granted;
    }

    private static GrantDraft draft(AccessRequest request, Set<String> items, LocalDate today) {
        var use = request.use();
        return new GrantDraft(
                request.id(),
                GrantOrigin.REPLY,
                null,
                request.consumer(),
                request.provider(),
                request.resource(),
                request.revision(),
                request.resourceName(),
                new GrantTerms(
                        use.purpose(),
                        use.matter(),
                        items,
                        use.mode(),
                        List.of(),
                        GrantQuota.UNLIMITED,
                        null,
                        null,
                        today,
                        use.validUntil()));
    }

    private void check(AccessRequest request, Set<String> items, LocalDate today) {
        var offer = offers.published(request.resource()).orElse(null);
        var faults = ConsentCheck.faults(request, items, offer, today);
        if (!faults.isEmpty()) {
            throw new PolicyViolation(
                    AccessRequestProblem.CONSENT_BREAKS_RULES,
                    Text.of("共 %s 处不符合规定。", "%s faults.").with(faults.size()),
                    faults);
        }
    }
}
