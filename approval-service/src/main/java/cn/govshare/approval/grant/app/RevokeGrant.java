package cn.govshare.approval.grant.app;

import cn.govshare.approval.grant.AccessGrant;
import cn.govshare.approval.grant.AccessGrants;
import cn.govshare.approval.grant.Revocation;
import cn.govshare.approval.grant.RevokingParty;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.outbox.Outbox;
import cn.govshare.kit.web.CommonProblem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Ends a grant at once, by the provider's approver or head or by the bureau.
@Component
@Article({"17", "18"})
public class RevokeGrant {
    private final ReadGrant readGrant;
    private final AccessGrants grants;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;

    RevokeGrant(ReadGrant readGrant, AccessGrants grants, Outbox outbox, AuditTrail trail, Clock clock) {
        this.readGrant = readGrant;
        this.grants = grants;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public AccessGrant revoke(UUID id, String reason, Actor actor) {
        var grant = readGrant.read(id, actor);
        var now = clock.instant();
        var how = new Revocation(party(grant, actor), reason, actor.name(), now);
        var revoked = grant.revoke(how, LocalDate.ofInstant(now, WorkingCalendar.ZONE));
        grants.save(revoked);
        var type = switch (how.party()) {
            case PROVIDER -> EventTypes.GRANT_REVOKED_BY_PROVIDER;
            case BUREAU -> EventTypes.GRANT_REVOKED_BY_BUREAU;
        };
        outbox.send(type, revoked.revoked(how));
        trail.record(AuditDraft.of("approval.access-grant.revoke", actor)
                .resource(revoked.resource(), revoked.revision())
                .subject(revoked.request().toString())
                .grant(id)
                .items(revoked.items())
                .purpose(revoked.purpose(), revoked.matter())
                .article("17")
                .done());
        return revoked;
    }

    private static RevokingParty party(AccessGrant grant, Actor actor) {
        if (actor.belongsTo(grant.provider()) && actor.isAnyOf(Role.APPROVER, Role.DEPARTMENT_HEAD)) {
            return RevokingParty.PROVIDER;
        }
        if (actor.is(Role.PLATFORM_OPERATOR)) {
            return RevokingParty.BUREAU;
        }
        throw new Forbidden(
                CommonProblem.FOREIGN_DEPARTMENT,
                Text.of("只有数据提供部门或市大数据管理局可以撤销授权。", "Only the provider or the bureau may revoke a grant."));
    }
}
