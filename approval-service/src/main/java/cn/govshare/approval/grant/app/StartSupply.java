package cn.govshare.approval.grant.app;

import cn.govshare.approval.grant.AccessGrant;
import cn.govshare.approval.grant.AccessGrants;
import cn.govshare.approval.grant.GrantProblem;
import cn.govshare.approval.grant.Supply;
import cn.govshare.approval.history.CaseHistory;
import cn.govshare.approval.history.CaseStep;
import cn.govshare.approval.history.StepKind;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.web.CommonProblem;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Notes that the provider has begun to supply what it granted, which ends its duty to supply.
@Component
@Article("18")
public class StartSupply {
    private final ReadGrant readGrant;
    private final AccessGrants grants;
    private final SupplyDuty supplyDuty;
    private final TellGrant tellGrant;
    private final CaseHistory history;
    private final AuditTrail trail;
    private final Clock clock;

    StartSupply(
            ReadGrant readGrant,
            AccessGrants grants,
            SupplyDuty supplyDuty,
            TellGrant tellGrant,
            CaseHistory history,
            AuditTrail trail,
            Clock clock) {
        this.readGrant = readGrant;
        this.grants = grants;
        this.supplyDuty = supplyDuty;
        this.tellGrant = tellGrant;
        this.history = history;
        this.trail = trail;
        this.clock = clock;
    }

    /// The provider says so.
    ///
    /// @throws Conflict when it is known already
    @Transactional
    public AccessGrant start(UUID id, Actor actor) {
        var grant = readGrant.read(id, actor);
        if (!actor.belongsTo(grant.provider())) {
            throw new Forbidden(
                    CommonProblem.FOREIGN_DEPARTMENT,
                    Text.of("只有数据提供部门可以确认已开始提供数据。", "Only the provider says that it has begun to supply."));
        }
        if (grant.revocation() != null) {
            throw new Conflict(
                    GrantProblem.NOT_IN_FORCE,
                    Text.of("该授权已撤销,无需再提供数据。", "The grant is revoked: nothing is to be supplied."));
        }
        if (grant.supply() != null) {
            throw new Conflict(
                    GrantProblem.SUPPLIED_ALREADY,
                    Text.of("该授权已开始提供数据,无需再次确认。", "Supply under this grant has begun already."));
        }
        var now = clock.instant();
        var supplied = keep(grant, new Supply(now, Supply.Sign.DECLARED));
        trail.record(AuditDraft.of("approval.access-grant.supply", actor)
                .resource(supplied.resource(), supplied.revision())
                .subject(supplied.request().toString())
                .grant(id)
                .article("18")
                .done());
        history.add(CaseStep.by(actor, id, StepKind.SUPPLY_STARTED, now).under("18"));
        return supplied;
    }

    /// The platform sees it, in the caller's transaction. Without effect when it is known already.
    void see(AccessGrant grant, Supply.Sign sign, Instant at) {
        if (grant.supply() == null && grant.revocation() == null) {
            keep(grant, new Supply(at, sign));
            history.add(CaseStep.byItself(grant.id(), StepKind.SUPPLY_STARTED, clock.instant())
                    .under("18")
                    .noting(sign.label().zh()));
        }
    }

    private AccessGrant keep(AccessGrant grant, Supply supply) {
        supplyDuty.meet(grant.id());
        var supplied = grant.supplied(supply);
        grants.save(supplied);
        tellGrant.supplied(supplied);
        return supplied;
    }
}
