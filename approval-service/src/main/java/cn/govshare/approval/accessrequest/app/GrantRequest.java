package cn.govshare.approval.accessrequest.app;

import cn.govshare.approval.accessrequest.AccessRequest;
import cn.govshare.approval.accessrequest.AccessRequests;
import cn.govshare.approval.accessrequest.Consent;
import cn.govshare.approval.accessrequest.ConsentLimits;
import cn.govshare.approval.accessrequest.ConsentTerms;
import cn.govshare.approval.accessrequest.GivenReply;
import cn.govshare.approval.grant.AccessGrant;
import cn.govshare.approval.grant.AccessGrants;
import cn.govshare.approval.grant.GiveGrant;
import cn.govshare.approval.grant.GrantDraft;
import cn.govshare.approval.grant.GrantTerms;
import cn.govshare.approval.grant.Narrowing;
import cn.govshare.approval.history.CaseHistory;
import cn.govshare.approval.history.CaseStep;
import cn.govshare.approval.history.StepKind;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.GrantOrigin;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Makes a request that is agreed to a grant, or renews the one that it asks to renew, in the caller's transaction.
@Component
@Article("17")
class GrantRequest {
    private final AccessRequests requests;
    private final AccessGrants grants;
    private final GiveGrant giveGrant;
    private final TellRequest tellRequest;
    private final CaseHistory history;
    private final Clock clock;

    GrantRequest(
            AccessRequests requests,
            AccessGrants grants,
            GiveGrant giveGrant,
            TellRequest tellRequest,
            CaseHistory history,
            Clock clock) {
        this.requests = requests;
        this.grants = grants;
        this.giveGrant = giveGrant;
        this.tellRequest = tellRequest;
        this.history = history;
        this.clock = clock;
    }

    /// The provider agrees on these terms.
    AccessRequest byReply(AccessRequest request, ConsentTerms terms, Actor actor) {
        var granted = grant(request, terms, GrantOrigin.REPLY, actor.name(), actor);
        history.add(CaseStep.by(actor, request.id(), StepKind.REQUEST_GRANTED, clock.instant())
                .noting(terms.conditions()));
        tellRequest.granted(granted, terms.validUntilOf(request.use()));
        return granted;
    }

    /// The entry is shared without condition: nobody has to agree.
    AccessRequest byRule(AccessRequest request, Actor actor) {
        var granted = grant(request, ConsentTerms.WHOLE, GrantOrigin.UNCONDITIONAL, GivenReply.BY_RULE, actor);
        history.add(CaseStep.byItself(request.id(), StepKind.REQUEST_GRANTED, clock.instant())
                .noting(GrantOrigin.UNCONDITIONAL.label().zh()));
        tellRequest.obtained(granted);
        return granted;
    }

    private AccessRequest grant(
            AccessRequest request, ConsentTerms terms, GrantOrigin origin, String account, Actor actor) {
        var renews = request.renews();
        var grant = renews == null
                ? giveGrant.give(draft(request, terms, origin), actor)
                : giveGrant.renew(renews, renewed(renews, request, terms), actor);
        var given = grant.terms();
        // The grant's own terms, since a renewal opens no more than the grant does by now.
        var limits = new ConsentLimits(given.rows(), given.quota(), given.validUntil());
        var consent = new Consent(grant.id(), given.items(), terms.conditions(), limits);
        var granted = request.reply(new GivenReply(consent, account, clock.instant()));
        requests.save(granted);
        return granted;
    }

    private GrantDraft draft(AccessRequest request, ConsentTerms terms, GrantOrigin origin) {
        var use = request.use();
        var today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        var asked = use.validFrom();
        return new GrantDraft(
                request.id(),
                origin,
                null,
                request.consumer(),
                request.provider(),
                request.resource(),
                request.revision(),
                request.resourceName(),
                new GrantTerms(
                        use.purpose(),
                        use.matter(),
                        terms.itemsOf(use),
                        use.mode(),
                        terms.rowsOf(use),
                        terms.quotaOf(use),
                        use.frequency(),
                        terms.conditions(),
                        asked == null || asked.isBefore(today) ? today : asked,
                        terms.validUntilOf(use)));
    }

    /// The grant's own terms of today, narrowed where the provider says so, until the later day.
    private GrantTerms renewed(UUID id, AccessRequest request, ConsentTerms terms) {
        AccessGrant grant = grants.find(id).orElseThrow();
        var narrowing = new Narrowing(
                terms.items(), terms.rows(), terms.rowsPerDay(), terms.callsPerDay(), terms.conditions(), null);
        return narrowing.of(grant.terms()).until(terms.validUntilOf(request.use()));
    }
}
