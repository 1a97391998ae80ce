package cn.govshare.catalog.freshness;

import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.UpdateCycle;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;

/// How long a promised update cycle lasts; a cycle without a period promises no day.
///
/// @param lateAfter working days after the last day from which a late entry is a finding
@Article("9(1)")
public record UpdatePeriods(Map<UpdateCycle, Period> byCycle, int lateAfter, WorkingCalendar calendar) {
    public UpdatePeriods {
        byCycle = Map.copyOf(byCycle);
    }

    /// The days on which the next update falls due.
    ///
    /// @param last day of the last arrival, or of the publication while nothing has arrived
    public Optional<DueDays> after(UpdateCycle cycle, LocalDate last) {
        return Optional.ofNullable(byCycle.get(cycle)).map(period -> due(last.plus(period)));
    }

    /// What falls due on a day.
    public DueDays due(LocalDate from) {
        return new DueDays(from, workingDayFrom(from));
    }

    /// The same periods by another wording of the calendar.
    public UpdatePeriods countedBy(WorkingCalendar wording) {
        return new UpdatePeriods(byCycle, lateAfter, wording);
    }

    /// When the next update falls due.
    ///
    /// @param dueFrom the day itself
    /// @param lastDay the same, or the next working day where it is none; the day itself is in time
    public record DueDays(LocalDate dueFrom, LocalDate lastDay) {
        public FreshnessState on(LocalDate today) {
            if (today.isAfter(lastDay)) {
                return FreshnessState.LATE;
            }
            return today.isBefore(dueFrom) ? FreshnessState.UP_TO_DATE : FreshnessState.DUE;
        }
    }

    private LocalDate workingDayFrom(LocalDate day) {
        var date = day;
        while (!calendar.isWorkingDay(date)) {
            date = date.plusDays(1);
        }
        return date;
    }

    /// Working days that have passed since the last day.
    public int daysLate(LocalDate lastDay, LocalDate today) {
        int days = 0;
        for (var date = lastDay.plusDays(1); !date.isAfter(today); date = date.plusDays(1)) {
            if (calendar.isWorkingDay(date)) {
                days++;
            }
        }
        return days;
    }

    /// The last day of entries that are a finding today: what was due by then is late beyond the threshold.
    public LocalDate foundWhenDueBy(LocalDate today) {
        var day = today;
        for (int left = lateAfter + 1; left > 0; ) {
            if (calendar.isWorkingDay(day)) {
                left--;
            }
            day = day.minusDays(1);
        }
        return day;
    }
}
