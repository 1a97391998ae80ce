package cn.govshare.approval.accessrequest.app;

import cn.govshare.approval.accessrequest.AccessRequest;
import cn.govshare.approval.accessrequest.AccessRequestProblem;
import cn.govshare.approval.accessrequest.ConsentCheck;
import cn.govshare.approval.accessrequest.ConsentTerms;
import cn.govshare.approval.offer.Offers;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// The provider agrees: the grant comes to be in the same transaction.
@Component
@Article("17")
class ConsentToAccess {
    private final GrantRequest grantRequest;
    private final Offers offers;
    private final AuditTrail trail;
    private final Clock clock;

    ConsentToAccess(GrantRequest grantRequest, Offers offers, AuditTrail trail, Clock clock) {
        this.grantRequest = grantRequest;
        this.offers = offers;
        this.trail = trail;
        this.clock = clock;
    }

    /// @param request the request with its clock stopped
    AccessRequest consent(AccessRequest request, ConsentTerms terms, Actor actor) {
        request.mustAwaitReply();
        check(request, terms);
        var granted = grantRequest.byReply(request, terms, actor);
        trail.record(AuditDraft.of("approval.access-request.consent", actor)
                .resource(request.resource(), request.revision())
                .subject(request.id().toString())
                .caseId(request.id())
                .grant(granted.grantId().orElseThrow())
                .items(terms.itemsOf(request.use()))
                .purpose(request.use().purpose(), request.use().matter())
                .article("17")
                .done());
        return granted;
    }

    /// All faults of such a consent, as it would be judged now.
    ///
    /// @throws PolicyViolation naming every one
    void check(AccessRequest request, ConsentTerms terms) {
        var today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        var offer = offers.published(request.resource()).orElse(null);
        var faults = ConsentCheck.faults(request, terms, offer, today);
        if (!faults.isEmpty()) {
            throw new PolicyViolation(
                    AccessRequestProblem.CONSENT_BREAKS_RULES,
                    Text.of("共 %s 处不符合规定。", "%s faults.").with(faults.size()),
                    faults);
        }
    }
}
