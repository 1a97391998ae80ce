package cn.govshare.approval.deadline.app;

import cn.govshare.approval.deadline.DatedDuty;
import cn.govshare.approval.deadline.Deadline;
import cn.govshare.approval.deadline.Deadlines;
import cn.govshare.approval.deadline.StatutoryClock;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.rule.RuleProfile;
import cn.govshare.kernel.rule.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class KeepStatutoryClock implements StatutoryClock {
    private final Deadlines deadlines;
    private final MissDeadline missDeadline;
    private final RuleProfile rules;
    private final WorkingCalendar calendar;
    private final Clock clock;

    KeepStatutoryClock(
            Deadlines deadlines, MissDeadline missDeadline, RuleProfile rules, WorkingCalendar calendar, Clock clock) {
        this.deadlines = deadlines;
        this.missDeadline = missDeadline;
        this.rules = rules;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Deadline open(DatedDuty duty) {
        var deadline = Deadline.open(UUID.randomUUID(), duty, rules, calendar);
        deadlines.add(deadline);
        return deadline;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void meet(Duty duty, UUID caseId) {
        close(duty, caseId, Deadline::meet);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void lapse(Duty duty, UUID caseId) {
        close(duty, caseId, Deadline::lapse);
    }

    private void close(Duty duty, UUID caseId, BiFunction<Deadline, Instant, Deadline> ending) {
        var deadline = deadlines.lock(duty, caseId).orElseThrow();
        if (deadline.status().isClosed()) {
            return;
        }
        var now = clock.instant();
        if (deadline.isMissedOn(LocalDate.ofInstant(now, WorkingCalendar.ZONE))) {
            deadline = missDeadline.miss(deadline, now);
        }
        deadlines.save(ending.apply(deadline, now));
    }
}
