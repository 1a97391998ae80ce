package cn.govshare.approval.calendar;

import cn.govshare.kernel.event.CalendarAdopted;
import cn.govshare.kernel.rule.WorkingCalendar;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One wording of a year's public holidays and make-up days.
///
/// @param revision number of the wording, over all years; 0 before it is adopted
/// @param published true when the State Council has published the year, false while its days are only expected
/// @param source the document that it is taken from, as in `国办发明电〔2025〕7号`
/// @param carriedThroughAt when all open deadlines had been counted anew with it
public record CalendarRevision(
        long revision,
        int year,
        boolean published,
        String source,
        List<WorkingCalendar.Day> days,
        String adoptedBy,
        Instant adoptedAt,
        @Nullable Instant carriedThroughAt) {
    public CalendarRevision {
        days = days.stream()
                .sorted(Comparator.comparing(WorkingCalendar.Day::date))
                .toList();
    }

    /// What the other services are told.
    public CalendarAdopted adopted() {
        return new CalendarAdopted(
                year,
                published,
                source,
                days.stream()
                        .map(each -> new CalendarAdopted.Day(each.date(), each.name(), each.off()))
                        .toList(),
                revision);
    }
}
