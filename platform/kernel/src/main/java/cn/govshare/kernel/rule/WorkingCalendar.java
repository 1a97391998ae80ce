package cn.govshare.kernel.rule;

import cn.govshare.kernel.vocabulary.Article;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;

/// The working days of the mainland: Monday to Friday, less public holidays, plus make-up days (调休).
///
/// A year that the State Council has not published yet is counted by weekdays alone; a date computed through such a
/// year is
/// provisional, see [#covers].
@Article("17")
public final class WorkingCalendar {
    /// Deadlines are dates of this zone.
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final NavigableSet<Integer> years;
    private final Map<LocalDate, Day> exceptions;
    private final long revision;

    private WorkingCalendar(NavigableSet<Integer> years, Map<LocalDate, Day> exceptions, long revision) {
        this.years = years;
        this.exceptions = Map.copyOf(exceptions);
        this.revision = revision;
    }

    /// This calendar with another wording of one year.
    ///
    /// @param published false while the year's days are only expected, so that dates through it stay provisional
    /// @param newRevision number of the calendar that comes out
    /// @throws IllegalArgumentException when a day is not of that year
    public WorkingCalendar with(int year, boolean published, Collection<Day> days, long newRevision) {
        var nextYears = years();
        if (published) {
            nextYears.add(year);
        } else {
            nextYears.remove(year);
        }
        var next = new HashMap<>(exceptions);
        next.keySet().removeIf(date -> date.getYear() == year);
        for (var day : days) {
            if (day.date().getYear() != year) {
                throw new IllegalArgumentException("%s is not of the year %s".formatted(day.date(), year));
            }
            next.put(day.date(), day);
        }
        return new WorkingCalendar(nextYears, next, newRevision);
    }

    /// Which wording of the calendar this is: 0 as shipped, counted up with every change.
    public long revision() {
        return revision;
    }

    /// A day that is not what its weekday says: a public holiday (`off`) or a make-up working day.
    public record Day(LocalDate date, String name, boolean off) {}

    /// The published calendars of 2020 to 2026 that the platform ships.
    public static WorkingCalendar shipped() {
        var years = new TreeSet<Integer>();
        var exceptions = new HashMap<LocalDate, Day>();
        var file = "/calendars/cn-mainland.csv";
        try (var in = Objects.requireNonNull(WorkingCalendar.class.getResourceAsStream(file), file);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(WorkingCalendar::day).forEach(day -> {
                years.add(day.date().getYear());
                exceptions.put(day.date(), day);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WorkingCalendar(years, exceptions, 0);
    }

    private static Day day(String line) {
        var fields = line.split(",", -1);
        return new Day(LocalDate.parse(fields[0]), fields[1], Boolean.parseBoolean(fields[2]));
    }

    public boolean isWorkingDay(LocalDate date) {
        var exception = exceptions.get(date);
        if (exception != null) {
            return !exception.off();
        }
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /// The last of so many working days; the day of receipt is not counted (民法典第二百零一条).
    ///
    /// @throws IllegalArgumentException when `workingDays` is negative
    public LocalDate dueOn(LocalDate received, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("Working days can't be negative: " + workingDays);
        }
        var date = received;
        for (int left = workingDays; left > 0; ) {
            date = date.plusDays(1);
            if (isWorkingDay(date)) {
                left--;
            }
        }
        return date;
    }

    /// True when the year of the date has been published, so that a due date on it is final.
    public boolean covers(LocalDate date) {
        return years.contains(date.getYear());
    }

    public boolean covers(int year) {
        return years.contains(year);
    }

    public NavigableSet<Integer> years() {
        return new TreeSet<>(years);
    }

    /// The public holidays and make-up days of a year, in order of date.
    public List<Day> exceptionsOf(int year) {
        return exceptions.values().stream()
                .filter(day -> day.date().getYear() == year)
                .sorted(Comparator.comparing(Day::date))
                .toList();
    }
}
