package cn.govshare.approval.grant.app;

import cn.govshare.approval.grant.AccessGrant;
import cn.govshare.approval.grant.AccessGrants;
import cn.govshare.approval.grant.Revocation;
import cn.govshare.approval.history.CaseHistory;
import cn.govshare.approval.history.CaseStep;
import cn.govshare.approval.history.StepKind;
import cn.govshare.approval.notice.NoticeKind;
import cn.govshare.kernel.event.EventTypes;
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
import org.springframework.transaction.annotation.Transactional;

/// Ends a grant at once, by the consumer, the provider or the bureau.
@Component
@Article({"17", "18"})
public class RevokeGrant {
    private final ReadGrant readGrant;
    private final AccessGrants grants;
    private final SupplyDuty supplyDuty;
    private final TellGrant tellGrant;
    private final CaseHistory history;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;

    RevokeGrant(
            ReadGrant readGrant,
            AccessGrants grants,
            SupplyDuty supplyDuty,
            TellGrant tellGrant,
            CaseHistory history,
            Outbox outbox,
            AuditTrail trail,
            Clock clock) {
        this.readGrant = readGrant;
        this.grants = grants;
        this.supplyDuty = supplyDuty;
        this.tellGrant = tellGrant;
        this.history = history;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public AccessGrant revoke(UUID id, String reason, Actor actor) {
        var party = GrantSide.of(readGrant.read(id, actor), actor);
        supplyDuty.lapse(id);
        var now = clock.instant();
        var how = new Revocation(party, reason, actor.name(), now);
        var revoked = readGrant.read(id, actor).revoke(how, LocalDate.ofInstant(now, WorkingCalendar.ZONE));
        grants.save(revoked);
        var type = switch (party) {
            case CONSUMER -> EventTypes.GRANT_REVOKED_BY_CONSUMER;
            case PROVIDER -> EventTypes.GRANT_REVOKED_BY_PROVIDER;
            case BUREAU -> EventTypes.GRANT_REVOKED_BY_BUREAU;
        };
        outbox.send(type, revoked.revoked(how));
        trail.record(AuditDraft.of("approval.access-grant.revoke", actor)
                .resource(revoked.resource(), revoked.revision())
                .subject(revoked.request().toString())
                .grant(id)
                .items(revoked.terms().items())
                .purpose(revoked.terms().purpose(), revoked.terms().matter())
                .article("17")
                .done());
        history.add(CaseStep.by(actor, id, StepKind.GRANT_REVOKED, now).noting(reason));
        tellGrant.changed(revoked, NoticeKind.GRANT_REVOKED, party, reason);
        return revoked;
    }
}
