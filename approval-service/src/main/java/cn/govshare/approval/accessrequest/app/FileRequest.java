package cn.govshare.approval.accessrequest.app;

import cn.govshare.approval.accessrequest.AccessRequest;
import cn.govshare.approval.accessrequest.AccessRequests;
import cn.govshare.approval.accessrequest.Filing;
import cn.govshare.approval.accessrequest.ReplyTerm;
import cn.govshare.approval.deadline.DatedDuty;
import cn.govshare.approval.deadline.StatutoryClock;
import cn.govshare.approval.history.CaseHistory;
import cn.govshare.approval.history.CaseStep;
import cn.govshare.approval.history.StepKind;
import cn.govshare.approval.profile.RuleProfiles;
import cn.govshare.kernel.event.AccessRequested;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.outbox.Outbox;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Files a request that keeps every rule, in the caller's transaction: the clock starts for the provider's reply, or
/// the grant comes at once where nobody has to agree.
@Component
@Article("17")
class FileRequest {
    private final AccessRequests requests;
    private final GrantRequest grantRequest;
    private final StatutoryClock statutoryClock;
    private final RuleProfiles profiles;
    private final TellRequest tellRequest;
    private final CaseHistory history;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;

    FileRequest(
            AccessRequests requests,
            GrantRequest grantRequest,
            StatutoryClock statutoryClock,
            RuleProfiles profiles,
            TellRequest tellRequest,
            CaseHistory history,
            Outbox outbox,
            AuditTrail trail,
            Clock clock) {
        this.requests = requests;
        this.grantRequest = grantRequest;
        this.statutoryClock = statutoryClock;
        this.profiles = profiles;
        this.tellRequest = tellRequest;
        this.history = history;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    AccessRequest file(Filing filing, Actor actor) {
        var now = clock.instant();
        var id = UUID.randomUUID();
        var term = openTerm(id, filing, LocalDate.ofInstant(now, WorkingCalendar.ZONE));
        var request = AccessRequest.submit(id, filing, term, actor.name(), now);
        requests.add(request);
        outbox.send(EventTypes.ACCESS_REQUESTED, requested(request));
        trail.record(AuditDraft.of("approval.access-request.submit", actor)
                .resource(request.resource(), request.revision())
                .subject(id.toString())
                .caseId(id)
                .grant(request.renews())
                .items(request.use().items())
                .purpose(request.use().purpose(), request.use().matter())
                .article("17")
                .done());
        history.add(CaseStep.by(actor, id, StepKind.REQUEST_SUBMITTED, now)
                .noting(request.use().matter()));
        if (filing.isUnconditional()) {
            return grantRequest.byRule(request, actor);
        }
        tellRequest.received(request);
        return request;
    }

    private ReplyTerm openTerm(UUID id, Filing filing, LocalDate today) {
        var duty = filing.isUnconditional() ? Duty.REPLY_UNCONDITIONAL : Duty.REPLY_CONDITIONAL;
        var rules = profiles.inForceOn(today);
        if (rules.term(duty, today).isEmpty()) {
            return new ReplyTerm(today, today, rules.id(), false, null);
        }
        var offer = filing.offer();
        var deadline = statutoryClock.open(new DatedDuty(duty, offer.provider(), id, offer.code(), today)
                .awaitedBy(filing.consumer())
                .about(offer.name()));
        if (filing.isUnconditional()) {
            statutoryClock.meet(duty, id);
        }
        return new ReplyTerm(today, deadline.dueOn(), deadline.ruleProfile(), deadline.provisional(), null);
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
