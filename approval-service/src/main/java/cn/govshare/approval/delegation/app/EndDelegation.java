package cn.govshare.approval.delegation.app;

import cn.govshare.approval.delegation.Delegation;
import cn.govshare.approval.delegation.DelegationProblem;
import cn.govshare.approval.delegation.Delegations;
import cn.govshare.approval.visibility.Visibility;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.web.CommonProblem;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The principal takes the leave back; what was filed stays. Without effect when it is over already.
@Component
@Article({"17", "27"})
public class EndDelegation {
    private final Delegations delegations;
    private final AuditTrail trail;
    private final Clock clock;

    EndDelegation(Delegations delegations, AuditTrail trail, Clock clock) {
        this.delegations = delegations;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public Delegation end(UUID id, Actor actor) {
        var delegation = seen(id, actor);
        if (!actor.belongsTo(delegation.principal())) {
            throw new Forbidden(
                    CommonProblem.FOREIGN_DEPARTMENT,
                    Text.of("只有委托部门可以终止委托。", "Only the department that gave it ends it."));
        }
        if (delegation.endedAt() == null) {
            delegations.end(id, clock.instant());
            trail.record(AuditDraft.of("approval.request-delegation.end", actor)
                    .subject(delegation.delegate().value())
                    .article("17")
                    .done());
        }
        return seen(id, actor);
    }

    private Delegation seen(UUID id, Actor actor) {
        return delegations
                .find(id)
                .filter(each -> Visibility.of(actor).covers(each.principal(), each.delegate()))
                .orElseThrow(() -> new NotFound(
                        DelegationProblem.NOT_FOUND,
                        Text.of("没有编号为 %s 的委托。", "There is no delegation %s.").with(id)));
    }
}
