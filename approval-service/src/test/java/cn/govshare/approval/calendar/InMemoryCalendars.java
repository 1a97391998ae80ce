package cn.govshare.approval.calendar;

import cn.govshare.kernel.rule.WorkingCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A fake for tests of use cases.
public final class InMemoryCalendars implements Calendars {
    private final List<CalendarRevision> all = new ArrayList<>();
    private WorkingCalendar current = WorkingCalendar.shipped();

    @Override
    public WorkingCalendar current() {
        return current;
    }

    @Override
    public WorkingCalendar hold() {
        return current;
    }

    @Override
    public CalendarRevision adopt(CalendarRevision draft) {
        var adopted = new CalendarRevision(
                all.size() + 1L,
                draft.year(),
                draft.published(),
                draft.source(),
                draft.days(),
                draft.adoptedBy(),
                draft.adoptedAt(),
                null);
        all.add(adopted);
        current = current.with(adopted.year(), adopted.published(), adopted.days(), adopted.revision());
        return adopted;
    }

    @Override
    public List<CalendarRevision> revisions(int year) {
        return all.stream()
                .filter(each -> each.year() == year)
                .sorted(Comparator.comparing(CalendarRevision::revision).reversed())
                .toList();
    }

    @Override
    public List<CalendarRevision> pending() {
        return all.stream().filter(each -> each.carriedThroughAt() == null).toList();
    }

    @Override
    public void carriedThrough(long revision, Instant at) {
        all.replaceAll(each -> each.revision() == revision
                ? new CalendarRevision(
                        revision,
                        each.year(),
                        each.published(),
                        each.source(),
                        each.days(),
                        each.adoptedBy(),
                        each.adoptedAt(),
                        at)
                : each);
    }
}
