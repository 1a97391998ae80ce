package cn.govshare.kernel.event;

import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Article;
import java.time.LocalDate;
import java.util.List;

/// The bureau has put another wording of a year's public holidays and make-up days in force; dates of that year count
/// by
/// it from now on (art. 17). Carries the whole year.
///
/// @param published false while the days are only expected, so that dates counted through the year are provisional
/// @param source the document that it is taken from
/// @param version number of the wording, over all years
@Article("17")
public record CalendarAdopted(int year, boolean published, String source, List<Day> days, long version)
        implements Event {
    /// A day that is not what its weekday says.
    ///
    /// @param off true for a public holiday, false for a make-up working day
    public record Day(LocalDate date, String name, boolean off) {}

    public CalendarAdopted {
        days = List.copyOf(days);
    }

    /// The year as the calendar counts by it.
    public WorkingCalendar in(WorkingCalendar calendar) {
        return calendar.with(
                year,
                published,
                days.stream()
                        .map(each -> new WorkingCalendar.Day(each.date(), each.name(), each.off()))
                        .toList(),
                version);
    }

    @Override
    public String aggregateId() {
        return "calendar/" + year;
    }
}
