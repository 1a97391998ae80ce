package cn.govshare.approval.delegation.app;

import cn.govshare.approval.delegation.Delegation;
import cn.govshare.approval.delegation.DelegationProblem;
import cn.govshare.approval.delegation.Delegations;
import cn.govshare.approval.offer.Departments;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A department's head lets another department file requests for it.
@Component
@Article({"17", "27"})
public class GiveDelegation {
    private final Delegations delegations;
    private final Departments departments;
    private final AuditTrail trail;
    private final Clock clock;

    GiveDelegation(Delegations delegations, Departments departments, AuditTrail trail, Clock clock) {
        this.delegations = delegations;
        this.departments = departments;
        this.trail = trail;
        this.clock = clock;
    }

    /// @throws PolicyViolation when the delegate is unknown or the department itself, or the day lies behind
    @Transactional
    public Delegation give(DepartmentCode delegate, LocalDate validUntil, Actor actor) {
        var now = clock.instant();
        check(delegate, validUntil, LocalDate.ofInstant(now, WorkingCalendar.ZONE), actor);
        var delegation =
                new Delegation(UUID.randomUUID(), actor.department(), delegate, validUntil, actor.name(), now, null);
        delegations.add(delegation);
        trail.record(AuditDraft.of("approval.request-delegation.give", actor)
                .subject(delegate.value())
                .article("17")
                .done());
        return delegation;
    }

    private void check(DepartmentCode delegate, LocalDate validUntil, LocalDate today, Actor actor) {
        var faults = new ArrayList<Fault>();
        if (actor.belongsTo(delegate)) {
            faults.add(Fault.of(
                    "/delegate", "own-department", Text.of("不能委托给本部门。", "The delegate is another department.")));
        } else if (departments.names(List.of(delegate)).isEmpty()) {
            faults.add(Fault.of(
                    "/delegate", "department-unknown", Text.of("没有登记该部门。", "No such department is registered.")));
        }
        if (validUntil.isBefore(today)) {
            faults.add(Fault.of("/validUntil", "period-over", Text.of("截止日已过。", "The last day lies behind.")));
        }
        if (!faults.isEmpty()) {
            throw new PolicyViolation(
                    DelegationProblem.NOT_SENSIBLE,
                    Text.of("共 %s 处不符合规定。", "%s faults.").with(faults.size()),
                    List.copyOf(faults));
        }
    }
}
