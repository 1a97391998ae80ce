package cn.govshare.approval.accessrequest.app;

import cn.govshare.approval.accessrequest.AccessRequest;
import cn.govshare.approval.accessrequest.AccessRequestProblem;
import cn.govshare.approval.accessrequest.AccessRequestRule;
import cn.govshare.approval.accessrequest.AccessRequestStatus;
import cn.govshare.approval.accessrequest.AccessRequests;
import cn.govshare.approval.accessrequest.IntendedUse;
import cn.govshare.approval.accessrequest.ReplyTerm;
import cn.govshare.approval.accessrequest.RequestedAccess;
import cn.govshare.approval.deadline.DatedDuty;
import cn.govshare.approval.deadline.StatutoryClock;
import cn.govshare.approval.offer.Offer;
import cn.govshare.approval.offer.Offers;
import cn.govshare.kernel.event.AccessRequested;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.outbox.Outbox;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes a consumer's request when it keeps every rule, and starts the clock for the provider's reply.
@Component
@Article("17")
public class SubmitAccessRequest {
    private final AccessRequests requests;
    private final Offers offers;
    private final StatutoryClock statutoryClock;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;
    private final AccessRequestSettings settings;

    SubmitAccessRequest(
            AccessRequests requests,
            Offers offers,
            StatutoryClock statutoryClock,
            Outbox outbox,
            AuditTrail trail,
            Clock clock,
            AccessRequestSettings settings) {
        this.requests = requests;
        this.offers = offers;
        this.statutoryClock = statutoryClock;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
        this.settings = settings;
    }

    /// @throws PolicyViolation naming every broken rule
    @Transactional
    public AccessRequest submit(ResourceCode resource, IntendedUse use, Actor actor) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, WorkingCalendar.ZONE);
        var offer = admissible(offers.published(resource).orElse(null), use, actor, today);
        var id = UUID.randomUUID();
        var deadline =
                statutoryClock.open(new DatedDuty(Duty.REPLY_CONDITIONAL, offer.provider(), id, resource, today));
        var request = new AccessRequest(
                id,
                actor.department(),
                offer.provider(),
                resource,
                offer.revision(),
                offer.name(),
                use,
                AccessRequestStatus.SUBMITTED,
                actor.name(),
                now,
                new ReplyTerm(today, deadline.dueOn(), deadline.ruleProfile(), deadline.provisional(), null),
                null,
                1);
        requests.add(request);
        outbox.send(EventTypes.ACCESS_REQUESTED, requested(request));
        trail.record(AuditDraft.of("approval.access-request.submit", actor)
                .resource(resource, offer.revision())
                .subject(id.toString())
                .items(use.items())
                .purpose(use.purpose(), use.matter())
                .article("17")
                .done());
        return request;
    }

    private Offer admissible(@Nullable Offer offer, IntendedUse use, Actor actor, LocalDate today) {
        var faults = AccessRequestRule.check(
                new RequestedAccess(actor.department(), offer, use, today, settings.longestYears()));
        if (offer == null || !faults.isEmpty()) {
            throw new PolicyViolation(
                    AccessRequestProblem.BREAKS_RULES,
                    Text.of("共 %s 处不符合规定,请逐一更正后重新提交。", "%s faults; mend each and submit again.")
                            .with(faults.size()),
                    faults);
        }
        return offer;
    }

    private static AccessRequested requested(AccessRequest request) {
        return new AccessRequested(
                request.id(),
                request.consumer(),
                request.provider(),
                request.resource(),
                request.use().purpose(),
                request.term().receivedOn(),
                request.term().dueOn(),
                request.version());
    }
}
