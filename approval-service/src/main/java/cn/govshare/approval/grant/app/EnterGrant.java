package cn.govshare.approval.grant.app;

import cn.govshare.approval.grant.AccessGrant;
import cn.govshare.approval.grant.AccessGrants;
import cn.govshare.approval.grant.GiveGrant;
import cn.govshare.approval.grant.GrantDraft;
import cn.govshare.approval.grant.GrantProblem;
import cn.govshare.approval.grant.GrantTerms;
import cn.govshare.approval.grant.SuppliedResources;
import cn.govshare.approval.grant.Supply;
import cn.govshare.approval.history.CaseHistory;
import cn.govshare.approval.history.CaseStep;
import cn.govshare.approval.history.StepKind;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.GrantParty;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.outbox.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Enters a grant in the books, with its event and its record, and opens the duty to supply where the rules have one.
@Component
@Article({"17", "18"})
class EnterGrant implements GiveGrant {
    private final AccessGrants grants;
    private final ChangeGrant changeGrant;
    private final SuppliedResources supplied;
    private final SupplyDuty supplyDuty;
    private final CaseHistory history;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;

    EnterGrant(
            AccessGrants grants,
            ChangeGrant changeGrant,
            SuppliedResources supplied,
            SupplyDuty supplyDuty,
            CaseHistory history,
            Outbox outbox,
            AuditTrail trail,
            Clock clock) {
        this.grants = grants;
        this.changeGrant = changeGrant;
        this.supplied = supplied;
        this.supplyDuty = supplyDuty;
        this.history = history;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public AccessGrant give(GrantDraft draft, Actor by) {
        var now = clock.instant();
        var grant = AccessGrant.give(UUID.randomUUID(), draft, supplyAtHand(draft, now), now);
        grants.add(grant);
        outbox.send(EventTypes.ACCESS_GRANTED, grant.granted());
        trail.record(AuditDraft.of("approval.access-grant.give", by)
                .resource(grant.resource(), grant.revision())
                .subject(grant.request().toString())
                .grant(grant.id())
                .items(grant.terms().items())
                .purpose(grant.terms().purpose(), grant.terms().matter())
                .article("17")
                .done());
        history.add(CaseStep.by(by, grant.id(), StepKind.GRANT_GIVEN, now)
                .noting(grant.origin().label().zh()));
        if (grant.supply() == null) {
            supplyDuty.open(grant);
        }
        return grant;
    }

    private @Nullable Supply supplyAtHand(GrantDraft draft, Instant now) {
        return Supply.isFromThePlatform(draft.terms().mode())
                        && supplied.since(draft.resource()).isPresent()
                ? new Supply(now, Supply.Sign.DATA_ON_PLATFORM)
                : null;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public AccessGrant renew(UUID id, GrantTerms terms, Actor by) {
        var now = clock.instant();
        var grant = grants.find(id)
                .orElseThrow(() -> new NotFound(
                        GrantProblem.NOT_FOUND,
                        Text.of("没有编号为 %s 的授权。", "There is no grant %s.").with(id)));
        var renewed = grant.renew(terms, LocalDate.ofInstant(now, WorkingCalendar.ZONE));
        var reason = "续期至 %s".formatted(terms.validUntil());
        changeGrant.keep(renewed, GrantAct.RENEW, GrantParty.PROVIDER, reason, by);
        return renewed;
    }
}
