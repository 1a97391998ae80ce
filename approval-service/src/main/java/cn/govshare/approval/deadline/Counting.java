package cn.govshare.approval.deadline;

import cn.govshare.kernel.rule.Term;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Article;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// All that a due date follows from, beside the calendar: the day of opening, the term, pauses and extensions. The same
/// counting and the same calendar always give the same date.
///
/// @param openedOn not counted
@Article("17")
public record Counting(LocalDate openedOn, Term term, List<Pause> pauses, List<Extension> extensions) {
    public Counting {
        pauses = List.copyOf(pauses);
        extensions = List.copyOf(extensions);
    }

    static Counting from(LocalDate openedOn, Term term) {
        return new Counting(openedOn, term, List.of(), List.of());
    }

    Counting with(Pause pause) {
        return new Counting(
                openedOn, term, Stream.concat(pauses.stream(), Stream.of(pause)).toList(), extensions);
    }

    Counting with(Extension extension) {
        return new Counting(
                openedOn,
                term,
                pauses,
                Stream.concat(extensions.stream(), Stream.of(extension)).toList());
    }

    Counting resumedOn(LocalDate day) {
        return new Counting(
                openedOn,
                term,
                pauses.stream()
                        .map(pause -> pause.isRunning() ? pause.endedOn(day) : pause)
                        .toList(),
                extensions);
    }

    public int extendedBy() {
        return extensions.stream().mapToInt(Extension::workingDays).sum();
    }

    /// The last day, with pauses left out; a running pause is taken as not there.
    public LocalDate dueOn(WorkingCalendar calendar) {
        return switch (term) {
            case Term.Until until -> calendar.dueOn(until.date(), extendedBy());
            case Term.WorkingDays days -> after(days.days() + extendedBy(), calendar);
        };
    }

    private LocalDate after(int workingDays, WorkingCalendar calendar) {
        var date = beginning();
        for (int left = workingDays; left > 0; ) {
            date = date.plusDays(1);
            left -= counts(date, calendar) ? 1 : 0;
        }
        return date;
    }

    private LocalDate beginning() {
        return pauses.stream()
                .filter(Pause::restarts)
                .map(Pause::until)
                .flatMap(Stream::ofNullable)
                .max(LocalDate::compareTo)
                .orElse(openedOn);
    }

    private boolean counts(LocalDate date, WorkingCalendar calendar) {
        return calendar.isWorkingDay(date)
                && pauses.stream().filter(pause -> !pause.isRunning()).noneMatch(pause -> pause.covers(date));
    }

    /// True when a year between opening and the last day is not published, so that the last day may still move.
    public boolean isProvisional(LocalDate dueOn, WorkingCalendar calendar) {
        return IntStream.rangeClosed(openedOn.getYear(), dueOn.getYear()).anyMatch(year -> !calendar.covers(year));
    }

    /// How many working days were taken until this day, pauses left out.
    public int takenUntil(LocalDate day, WorkingCalendar calendar) {
        return day.isAfter(openedOn)
                ? Math.toIntExact(openedOn.plusDays(1)
                        .datesUntil(day.plusDays(1))
                        .filter(date -> counts(date, calendar))
                        .count())
                : 0;
    }
}
