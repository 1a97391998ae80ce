package cn.govshare.approval.deadline;

import static cn.govshare.approval.Samples.NOW;
import static cn.govshare.approval.Samples.openDeadline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.approval.visibility.Visibility;
import cn.govshare.kernel.rule.Duty;
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

    private List<Deadline> missedOn(LocalDate today) {
        return deadlines.lockMissed(today, null, 1000).stream()
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
    void onlyWhatIsOpenAndPastItsDayIsMissed() {
        var due = added(OWNER, SPRING);
        var later = added(OWNER, SPRING.plusMonths(1));
        var met = added(OWNER, SPRING);
        deadlines.save(met.meet(NOW, WorkingCalendar.shipped()));

        assertThat(missedOn(due.dueOn())).isEmpty();
        assertThat(missedOn(due.dueOn().plusDays(1))).containsExactly(due);
        assertThat(missedOn(later.dueOn().plusDays(1))).containsExactly(due, later);
    }

    @Test
    void batchesGoOnAfterTheLastOne() {
        var first = added(OWNER, SPRING);
        var second = added(OWNER, SPRING.plusMonths(1));
        var today = second.dueOn().plusDays(1);

        assertThat(deadlines.lockMissed(today, first, 1)).containsExactly(second);
        assertThat(deadlines.lockMissed(today, second, 1)).isEmpty();
    }

    @Test
    void aListShowsADepartmentItsOwnByDueDate() {
        var second = added(OWNER, SPRING.plusMonths(1));
        var first = added(OWNER, SPRING);
        var foreign = added(OTHER, SPRING);
        deadlines.save(first.miss(NOW));

        var own = new Visibility(false, OWNER);
        assertThat(deadlines.list(own, null, null, 10))
                .extracting(Deadline::id)
                .containsExactly(first.id(), second.id());
        assertThat(deadlines.list(own, DeadlineStatus.OPEN, null, 10)).containsExactly(second);
        assertThat(deadlines.list(own, null, first.id(), 10)).containsExactly(second);
        assertThat(deadlines.list(own, null, null, 1)).extracting(Deadline::id).containsExactly(first.id());
        assertThat(deadlines.list(own, null, UUID.randomUUID(), 10)).isEmpty();
        assertThat(deadlines.list(new Visibility(true, OWNER), DeadlineStatus.OPEN, null, 100))
                .contains(foreign, second);
    }
}
