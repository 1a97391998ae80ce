package cn.govshare.approval.deadline.app;

import cn.govshare.approval.deadline.DatedDuty;
import cn.govshare.approval.deadline.Deadline;
import cn.govshare.approval.deadline.DeadlineProblem;
import cn.govshare.approval.deadline.DutyOrigin;
import cn.govshare.approval.deadline.StatutoryClock;
import cn.govshare.approval.offer.Departments;
import cn.govshare.approval.profile.RuleProfiles;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.rule.Term;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The bureau registers a duty by hand, as when a law changed weeks ago and a department has not noticed (art. 9). The
/// days count from the day that it arose, not from the day that it was registered.
@Component
@Article({"9", "17"})
public class RegisterDuty {
    private final StatutoryClock statutoryClock;
    private final RuleProfiles profiles;
    private final Departments departments;
    private final AuditTrail trail;
    private final Clock clock;

    RegisterDuty(
            StatutoryClock statutoryClock,
            RuleProfiles profiles,
            Departments departments,
            AuditTrail trail,
            Clock clock) {
        this.statutoryClock = statutoryClock;
        this.profiles = profiles;
        this.departments = departments;
        this.trail = trail;
        this.clock = clock;
    }

    /// @throws PolicyViolation when the department is unknown, the day lies ahead, or nothing sets a limit
    @Transactional
    public Deadline register(DatedDuty asked, Actor actor) {
        var duty = asked.from(DutyOrigin.BUREAU);
        var faults = faults(duty);
        if (!faults.isEmpty()) {
            throw new PolicyViolation(
                    DeadlineProblem.BREAKS_RULES,
                    Text.of("共 %s 处不符合要求。", "%s faults.").with(faults.size()),
                    faults);
        }
        var deadline = statutoryClock.open(duty);
        var draft = AuditDraft.of("approval.deadline.register", actor)
                .subject(deadline.id().toString())
                .article(deadline.article());
        var resource = duty.resource();
        trail.record(resource == null ? draft.done() : draft.resource(resource).done());
        return deadline;
    }

    private List<Fault> faults(DatedDuty duty) {
        var faults = new ArrayList<Fault>();
        var today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        if (!departments.names(List.of(duty.owner())).containsKey(duty.owner())) {
            faults.add(Fault.of("/owner", "unknown-department", Text.of("没有该部门。", "There is no such department.")));
        }
        if (duty.openedOn().isAfter(today)) {
            faults.add(Fault.of("/openedOn", "day-ahead", Text.of("起算日不能晚于今天。", "The day lies ahead.")));
        }
        if (duty.ownTerm() instanceof Term.Until until && until.date().isBefore(duty.openedOn())) {
            faults.add(Fault.of(
                    "/dueOn", "due-before-opened", Text.of("截止日不能早于起算日。", "The last day lies before the first.")));
        }
        if (duty.ownTerm() == null
                && profiles.inForceOn(duty.openedOn())
                        .term(duty.duty(), duty.openedOn())
                        .isEmpty()) {
            faults.add(Fault.of(
                    "/workingDays",
                    "limit-missing",
                    Text.of(
                            "现行规则未规定该类事项的期限,请填写工作日数或截止日。",
                            "The rules set no limit for this kind: name working days or a date.")));
        }
        return faults;
    }
}
