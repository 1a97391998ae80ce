package cn.govshare.approval.deadline;

import static cn.govshare.approval.Samples.NOW;
import static cn.govshare.approval.Samples.openDeadline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.kernel.event.DutyDue;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.rule.RuleProfile;
import cn.govshare.kernel.rule.Term;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.testkit.Actors;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.annotation.Transactional;

/// What every store of deadlines does.
@Transactional
public abstract class DeadlinesContract {
    private static final DepartmentCode OWNER = Actors.department(201);
    private static final DepartmentCode OTHER = Actors.department(202);
    private static final LocalDate SPRING = LocalDate.of(2021, 3, 1);

    private Deadlines deadlines;

    protected abstract Deadlines deadlines();

    @BeforeEach
    void open() {
        deadlines = deadlines();
    }

    private Deadline added(DepartmentCode owner, LocalDate openedOn) {
        var deadline = openDeadline(owner, openedOn);
        deadlines.add(deadline);
        return deadline;
    }

    private List<Deadline> lookedAtOn(LocalDate today) {
        return deadlines.lockLooks(today, null, 1000).stream()
                .map(Deadlines.Look::deadline)
                .filter(each -> each.duty().owner().equals(OWNER))
                .toList();
    }

    @Test
    void whatIsAddedIsFoundAsItWas() {
        var deadline = added(OWNER, SPRING);
        var caseId = deadline.duty().caseId();

        assertThat(deadlines.lock(Duty.REPLY_CONDITIONAL, caseId)).contains(deadline);
        assertThat(deadlines.lock(Duty.CATALOG_UPDATE, caseId)).isEmpty();
        assertThat(deadlines.lock(Duty.REPLY_CONDITIONAL, UUID.randomUUID())).isEmpty();
    }

    @Test
    void everyNextStateIsKept() {
        for (var next : List.of(
                added(OWNER, SPRING).meet(NOW, WorkingCalendar.shipped()),
                added(OWNER, SPRING).lapse(NOW),
                added(OWNER, SPRING).miss(NOW))) {
            deadlines.save(next);
            assertThat(deadlines.lock(Duty.REPLY_CONDITIONAL, next.duty().caseId()))
                    .contains(next);
        }
    }

    @Test
    void theSecondOfTwoChangesOfTheSameVersionIsRefused() {
        var deadline = added(OWNER, SPRING);
        deadlines.save(deadline.meet(NOW, WorkingCalendar.shipped()));

        assertThatThrownBy(() -> deadlines.save(deadline.miss(NOW)))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void whatIsNewOrChangedIsLookedAtSoonAndAfterwardsWhenItsDayComes() {
        var open = added(OWNER, SPRING);
        var met = added(OWNER, SPRING);
        deadlines.save(met.meet(NOW, WorkingCalendar.shipped()));
        var day = open.dueOn();
        assertThat(lookedAtOn(SPRING)).containsExactly(open);

        deadlines.lookOn(open.id(), day);
        assertThat(lookedAtOn(day.minusDays(1))).isEmpty();
        assertThat(lookedAtOn(day)).containsExactly(open);

        var overdue = open.miss(NOW);
        deadlines.save(overdue);
        assertThat(lookedAtOn(SPRING)).containsExactly(overdue);
        deadlines.lookOn(open.id(), null);
        assertThat(lookedAtOn(day.plusYears(1))).isEmpty();
    }

    @Test
    void looksGoOnAfterTheLastOne() {
        var first = added(OWNER, SPRING);
        var second = added(OWNER, SPRING.plusMonths(1));
        var today = SPRING.plusMonths(2);
        var seen = deadlines.lockLooks(today, null, 1);

        assertThat(seen).containsExactly(new Deadlines.Look(SPRING, first));
        assertThat(deadlines.lockLooks(today, seen.getFirst(), 1))
                .containsExactly(new Deadlines.Look(SPRING.plusMonths(1), second));
        assertThat(deadlines.lockLooks(today, new Deadlines.Look(SPRING.plusMonths(1), second), 1))
                .isEmpty();
    }

    @Test
    void aStepIsToldOnceForEachDueDate() {
        var deadline = added(OWNER, SPRING);
        var step = new ToldStep("REMIND-3", deadline.dueOn(), NOW);
        var ofLaterDate = new ToldStep("REMIND-3", deadline.dueOn().plusDays(7), NOW);

        assertThat(deadlines.tell(deadline.id(), step)).isTrue();
        assertThat(deadlines.tell(deadline.id(), new ToldStep("REMIND-3", deadline.dueOn(), NOW.plusSeconds(1))))
                .isFalse();
        assertThat(deadlines.tell(deadline.id(), ofLaterDate)).isTrue();
        assertThat(deadlines.told(deadline.id())).containsExactlyInAnyOrder(step, ofLaterDate);
    }

    @Test
    void aCaseHasAnOpenDutyOfOneKindOnceAndAnotherAfterIt() {
        var deadline = added(OWNER, SPRING);
        deadlines.save(deadline.lapse(NOW));
        var second = Deadline.open(
                UUID.randomUUID(),
                deadline.duty(),
                RuleProfile.shipped(RuleProfile.DEFAULT),
                WorkingCalendar.shipped());
        deadlines.add(second);

        assertThat(deadlines.find(Duty.REPLY_CONDITIONAL, deadline.duty().caseId()))
                .contains(second);
    }

    @Test
    void pausesExtensionsAndTheTermAreKept() {
        var rules = RuleProfile.shipped("sc-809-2025");
        var calendar = WorkingCalendar.shipped();
        var duty = new DatedDuty(Duty.REPLY_CONDITIONAL, OWNER, UUID.randomUUID(), null, SPRING)
                .from(DutyOrigin.EXCHANGE)
                .awaitedBy(OTHER)
                .about("核实一处疑义")
                .within(new Term.Until(SPRING.plusDays(9), "19"));
        var deadline = Deadline.open(UUID.randomUUID(), duty, rules, calendar);
        deadlines.add(deadline);
        var paused = deadline.pause(rules, SPRING.plusDays(2), "缺少依据");
        deadlines.save(paused);
        assertThat(deadlines.lock(deadline.id())).contains(paused);
        var resumed = paused.resume(SPRING.plusDays(5), calendar);
        deadlines.save(resumed);
        var extended = resumed.extend(new Extension(5, "数据量大", "dsj.operator"), rules, SPRING.plusDays(6), calendar);
        deadlines.save(extended);

        assertThat(deadlines.find(deadline.id())).contains(extended);
        assertThat(extended.dueOn()).isAfter(resumed.dueOn());
    }

    @Test
    void whatWasCountedThroughAYearByAnOlderCalendarIsFound() {
        var inTheYear = added(OWNER, SPRING);
        var beforeTheYear = added(OWNER, SPRING.minusYears(1));
        var closed = added(OWNER, SPRING);
        deadlines.save(closed.lapse(NOW));
        var calendar = WorkingCalendar.shipped().with(2021, true, List.of(), 7);

        assertThat(mine(deadlines.lockCountedBefore(7, 2021, null, 1000)))
                .contains(inTheYear)
                .doesNotContain(beforeTheYear);
        deadlines.save(inTheYear.recount(calendar, SPRING));
        assertThat(mine(deadlines.lockCountedBefore(7, 2021, null, 1000))).isEmpty();
    }

    private static List<Deadline> mine(List<Deadline> found) {
        return found.stream().filter(each -> each.duty().owner().equals(OWNER)).toList();
    }

    @Test
    void theChangesOfADateAreKeptInOrder() {
        var deadline = added(OWNER, SPRING);
        var opened = new DeadlineChange(
                deadline.id(), NOW, DutyDue.Cause.OPENED, null, deadline.dueOn(), false, "liyang-2020-15", null, 0);
        var moved = new DeadlineChange(
                deadline.id(),
                NOW,
                DutyDue.Cause.RECOMPUTED,
                deadline.dueOn(),
                deadline.dueOn().plusDays(1),
                true,
                "放假安排变更",
                "dsj.operator",
                3);
        deadlines.note(opened);
        deadlines.note(moved);

        assertThat(deadlines.changes(deadline.id())).containsExactly(opened, moved);
    }

    @Test
    void anExtensionIsAskedForAndDecided() {
        var deadline = added(OWNER, SPRING);
        var asked = new ExtensionRequest(UUID.randomUUID(), deadline.id(), 5, "数据量大", "mzj.approver", NOW, null);
        deadlines.add(asked);
        assertThat(deadlines.extensionRequest(deadline.id())).contains(asked);

        var decided = asked.decide(new ExtensionRequest.Decision(true, "dsj.operator", NOW, "同意"));
        deadlines.save(decided);
        assertThat(deadlines.extensionRequest(deadline.id())).contains(decided);
        assertThatThrownBy(() -> decided.decide(new ExtensionRequest.Decision(false, "dsj.operator", NOW, null)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aListShowsADepartmentItsOwnByDueDate() {
        var second = added(OWNER, SPRING.plusMonths(1));
        var first = added(OWNER, SPRING);
        var foreign = added(OTHER, SPRING);
        deadlines.save(first.miss(NOW));

        var own = DeadlineQuery.seenBy(OWNER);
        assertThat(deadlines.list(own, null, 10)).extracting(Deadline::id).containsExactly(first.id(), second.id());
        assertThat(deadlines.list(own.of(DeadlineStatus.OPEN), null, 10)).containsExactly(second);
        assertThat(deadlines.list(own, first.id(), 10)).containsExactly(second);
        assertThat(deadlines.list(own, null, 1)).extracting(Deadline::id).containsExactly(first.id());
        assertThat(deadlines.list(own, UUID.randomUUID(), 10)).isEmpty();
        assertThat(deadlines.list(DeadlineQuery.seenBy(null).of(DeadlineStatus.OPEN), null, 100))
                .contains(foreign, second);
    }
}
