package cn.govshare.approval.deadline;

import static cn.govshare.approval.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.approval.Samples;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Post;
import cn.govshare.testkit.Actors;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Art. 17, 25, 26: reminders ahead, then contact, head, bureau, leading group")
class LadderTest {
    private static final WorkingCalendar CALENDAR = WorkingCalendar.shipped();
    private static final Ladder LADDER = new Ladder(Set.of(3, 1), 1, 3, 5);

    /// Due on Friday 2026-12-04.
    private final Deadline deadline = Samples.openDeadline(Actors.CIVIL_AFFAIRS, LocalDate.of(2026, 11, 20));
    private final Deadline overdue = deadline.miss(NOW);

    private static LocalDate december(int day) {
        return LocalDate.of(2026, 12, day);
    }

    @Test
    void theContactIsRemindedWorkingDaysAhead() {
        assertThat(LADDER.due(deadline, LocalDate.of(2026, 11, 30), CALENDAR)).isEmpty();
        assertThat(LADDER.due(deadline, december(1), CALENDAR))
                .containsExactly(new Step("REMIND-3", Step.Kind.REMINDER, Post.CONTACT, december(1)));
        assertThat(LADDER.nextLook(deadline, december(1), CALENDAR)).contains(december(3));
    }

    @Test
    void afterAClockJumpOnlyTheLatestReminderIsTold() {
        assertThat(LADDER.due(deadline, december(4), CALENDAR))
                .extracting(Step::name)
                .containsExactly("REMIND-1");
    }

    @Test
    void whatIsOverdueClimbsTheLadderOverTheWeekend() {
        assertThat(LADDER.due(overdue, december(5), CALENDAR))
                .containsExactly(new Step("OVERDUE", Step.Kind.OVERDUE, Post.CONTACT, december(5)));
        assertThat(LADDER.nextLook(overdue, december(5), CALENDAR)).contains(december(7));
        assertThat(LADDER.due(overdue, december(11), CALENDAR))
                .extracting(Step::post)
                .containsExactly(Post.CONTACT, Post.HEAD, Post.BUREAU, Post.LEADING_GROUP);
        assertThat(LADDER.nextLook(overdue, december(11), CALENDAR)).isEmpty();
    }

    @Test
    void nobodyIsToldOfWhatIsDone() {
        assertThat(LADDER.due(overdue.lapse(NOW), december(31), CALENDAR)).isEmpty();
        assertThat(LADDER.nextLook(overdue.lapse(NOW), december(5), CALENDAR)).isEmpty();
    }

    @Test
    void aStepOnTheLastDayItselfWaitsForItsEnd() {
        var impatient = new Ladder(Set.of(), 0, 0, 0);

        assertThat(impatient.nextLook(deadline, december(4), CALENDAR)).contains(december(5));
    }
}
