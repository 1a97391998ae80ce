package cn.govshare.approval.deadline.app;

import cn.govshare.approval.calendar.Calendars;
import cn.govshare.approval.deadline.DatedDuty;
import cn.govshare.approval.deadline.Deadline;
import cn.govshare.approval.deadline.DeadlineProblem;
import cn.govshare.approval.deadline.Deadlines;
import cn.govshare.approval.deadline.Extension;
import cn.govshare.approval.deadline.StatutoryClock;
import cn.govshare.approval.notice.NoticeKind;
import cn.govshare.approval.profile.RuleProfiles;
import cn.govshare.kernel.event.DutyDue;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.rule.RuleProfile;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class KeepStatutoryClock implements StatutoryClock {
    private final Deadlines deadlines;
    private final MissDeadline missDeadline;
    private final RecountDeadlines recountDeadlines;
    private final TellDueDate tellDueDate;
    private final TellStep tellStep;
    private final RuleProfiles profiles;
    private final Calendars calendars;
    private final Clock clock;

    KeepStatutoryClock(
            Deadlines deadlines,
            MissDeadline missDeadline,
            RecountDeadlines recountDeadlines,
            TellDueDate tellDueDate,
            TellStep tellStep,
            RuleProfiles profiles,
            Calendars calendars,
            Clock clock) {
        this.deadlines = deadlines;
        this.missDeadline = missDeadline;
        this.recountDeadlines = recountDeadlines;
        this.tellDueDate = tellDueDate;
        this.tellStep = tellStep;
        this.profiles = profiles;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Deadline open(DatedDuty duty) {
        var deadline = Deadline.open(UUID.randomUUID(), duty, profiles.inForceOn(duty.openedOn()), calendars.hold());
        deadlines
                .find(duty.duty(), duty.caseId())
                .filter(known -> !known.status().isClosed())
                .ifPresent(known -> {
                    throw new IllegalStateException(
                            "Case %s has an open duty %s already".formatted(duty.caseId(), duty.duty()));
                });
        deadlines.add(deadline);
        tellDueDate.tell(deadline, null, DutyDue.Cause.OPENED, deadline.ruleProfile(), null);
        return deadline;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void meet(Duty duty, UUID caseId) {
        meet(duty, caseId, clock.instant());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void meet(Duty duty, UUID caseId, Instant doneAt) {
        close(duty, caseId, doneAt, (deadline, calendar) -> deadline.meet(doneAt, calendar));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void lapse(Duty duty, UUID caseId) {
        lapse(duty, caseId, clock.instant());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void lapse(Duty duty, UUID caseId, Instant lapsedAt) {
        close(duty, caseId, lapsedAt, (deadline, _) -> deadline.lapse(lapsedAt));
    }

    private void close(Duty duty, UUID caseId, Instant at, BiFunction<Deadline, WorkingCalendar, Deadline> ending) {
        var calendar = calendars.hold();
        var deadline = recountDeadlines.upToDate(deadlines.lock(duty, caseId).orElseThrow(), calendar);
        if (deadline.status().isClosed()) {
            return;
        }
        if (deadline.isMissedOn(day(at))) {
            deadline = missDeadline.miss(deadline, clock.instant());
        }
        var closed = ending.apply(deadline, calendar);
        deadlines.save(closed);
        if (deadline.missedAt() != null && closed.missedAt() == null) {
            missDeadline.withdraw(closed, clock.instant());
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Deadline pause(Duty duty, UUID caseId, String reason) {
        var deadline = locked(duty, caseId, calendars.hold());
        return moved(deadline, deadline.pause(rulesOf(deadline), today(), reason), DutyDue.Cause.PAUSED, reason);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Deadline resume(Duty duty, UUID caseId) {
        var calendar = calendars.hold();
        var deadline = locked(duty, caseId, calendar);
        return moved(deadline, deadline.resume(today(), calendar), DutyDue.Cause.RESUMED, "已补正");
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Deadline extend(Duty duty, UUID caseId, Extension extension) {
        var calendar = calendars.hold();
        var deadline = locked(duty, caseId, calendar);
        var extended = deadline.extend(extension, rulesOf(deadline), today(), calendar);
        var moved = moved(deadline, extended, DutyDue.Cause.EXTENDED, extension.reason());
        tellStep.tellMoved(moved, NoticeKind.DEADLINE_EXTENDED, deadline.dueOn(), extension.reason());
        return moved;
    }

    @Override
    public Optional<Deadline> find(Duty duty, UUID caseId) {
        return deadlines.find(duty, caseId);
    }

    private Deadline locked(Duty duty, UUID caseId, WorkingCalendar calendar) {
        return deadlines
                .lock(duty, caseId)
                .map(deadline -> recountDeadlines.upToDate(deadline, calendar))
                .orElseThrow(() -> new NotFound(
                        DeadlineProblem.NOT_FOUND, Text.of("该事项没有这种法定期限。", "The case has no deadline of this kind.")));
    }

    private RuleProfile rulesOf(Deadline deadline) {
        return profiles.get(deadline.basis().profile(), deadline.basis().profileVersion());
    }

    private Deadline moved(Deadline former, Deadline deadline, DutyDue.Cause cause, String reason) {
        deadlines.save(deadline);
        tellDueDate.tell(deadline, former.dueOn(), cause, reason, null);
        return deadline;
    }

    private LocalDate today() {
        return day(clock.instant());
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, WorkingCalendar.ZONE);
    }
}
