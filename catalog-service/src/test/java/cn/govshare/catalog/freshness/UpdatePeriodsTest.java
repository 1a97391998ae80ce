package cn.govshare.catalog.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.UpdateCycle;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Art. 9(1): a promised update cycle falls due on a day")
class UpdatePeriodsTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 9, 25);

    private final UpdatePeriods periods = new UpdatePeriods(
            Map.of(UpdateCycle.DAILY, Period.ofDays(1), UpdateCycle.MONTHLY, Period.ofMonths(1)),
            5,
            WorkingCalendar.shipped());

    @Test
    void aHolidayPutsTheLastDayOffAndAMakeUpDayDoesNot() {
        var due = periods.after(UpdateCycle.DAILY, LocalDate.of(2026, 9, 30)).orElseThrow();

        assertThat(due.dueFrom()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(due.lastDay()).as("the National Day holiday ends").isEqualTo(LocalDate.of(2026, 10, 8));
        assertThat(due.on(LocalDate.of(2026, 9, 30))).isEqualTo(FreshnessState.UP_TO_DATE);
        assertThat(due.on(LocalDate.of(2026, 10, 1))).isEqualTo(FreshnessState.DUE);
        assertThat(due.on(LocalDate.of(2026, 10, 8))).isEqualTo(FreshnessState.DUE);
        assertThat(due.on(LocalDate.of(2026, 10, 9))).isEqualTo(FreshnessState.LATE);
    }

    @Test
    void latenessIsCountedInWorkingDays() {
        assertThat(periods.daysLate(LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 9)))
                .as("8 and 9 October; the holiday does not count")
                .isEqualTo(2);
        assertThat(periods.daysLate(FRIDAY, FRIDAY)).isZero();
    }

    @Test
    void aFindingComesWhenTheThresholdIsPassed() {
        var today = LocalDate.of(2026, 11, 20);
        var dueBy = periods.foundWhenDueBy(today);

        assertThat(periods.daysLate(dueBy, today)).isEqualTo(6);
        assertThat(periods.daysLate(dueBy.plusDays(1), today)).isEqualTo(5);
    }

    @Test
    void aCycleWithoutAPeriodPromisesNoDay() {
        assertThat(periods.after(UpdateCycle.IRREGULAR, FRIDAY)).isEmpty();
    }
}
