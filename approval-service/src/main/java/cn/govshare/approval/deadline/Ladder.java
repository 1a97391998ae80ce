package cn.govshare.approval.deadline;

import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Post;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// When which post is told of a deadline: reminders ahead, and after the last day the ladder from the contact over the
/// head and the bureau to the leading group.
///
/// @param reminders working days before the last day
/// @param head working days after the last day; so are the others
@Article({"17", "25", "26"})
public record Ladder(Set<Integer> reminders, int head, int bureau, int leadingGroup) {
    public Ladder {
        reminders = Set.copyOf(reminders);
    }

    /// The steps whose day has come, in their order; of the reminders only the latest, because an older one says
    /// nothing
    /// more.
    public List<Step> due(Deadline deadline, LocalDate today, WorkingCalendar calendar) {
        var due = all(deadline, calendar).stream()
                .filter(step -> !step.on().isAfter(today))
                .toList();
        return switch (deadline.status()) {
            case OPEN ->
                due.stream()
                        .filter(step -> step.kind() == Step.Kind.REMINDER)
                        .max(Comparator.comparing(Step::on))
                        .map(List::of)
                        .orElse(List.of());
            case OVERDUE ->
                due.stream().filter(step -> step.kind() != Step.Kind.REMINDER).toList();
            case PAUSED, MET, MET_LATE, LAPSED -> List.of();
        };
    }

    /// The next day on which there is something to do for the deadline.
    public Optional<LocalDate> nextLook(Deadline deadline, LocalDate today, WorkingCalendar calendar) {
        return switch (deadline.status()) {
            case OPEN, OVERDUE ->
                all(deadline, calendar).stream()
                        .map(Step::on)
                        .filter(day -> day.isAfter(today))
                        .min(LocalDate::compareTo);
            case PAUSED, MET, MET_LATE, LAPSED -> Optional.empty();
        };
    }

    /// All steps of a deadline, by day.
    List<Step> all(Deadline deadline, WorkingCalendar calendar) {
        var dueOn = deadline.dueOn();
        var steps = new ArrayList<Step>();
        for (int days : reminders) {
            steps.add(new Step("REMIND-" + days, Step.Kind.REMINDER, Post.CONTACT, before(dueOn, days, calendar)));
        }
        steps.add(new Step("OVERDUE", Step.Kind.OVERDUE, Post.CONTACT, dueOn.plusDays(1)));
        steps.add(new Step("HEAD", Step.Kind.ESCALATION, Post.HEAD, after(dueOn, head, calendar)));
        steps.add(new Step("BUREAU", Step.Kind.ESCALATION, Post.BUREAU, after(dueOn, bureau, calendar)));
        steps.add(new Step(
                "LEADING-GROUP", Step.Kind.ESCALATION, Post.LEADING_GROUP, after(dueOn, leadingGroup, calendar)));
        steps.sort(Comparator.comparing(Step::on));
        return steps;
    }

    private static LocalDate after(LocalDate dueOn, int workingDays, WorkingCalendar calendar) {
        var day = calendar.dueOn(dueOn, workingDays);
        return day.isAfter(dueOn) ? day : dueOn.plusDays(1);
    }

    private static LocalDate before(LocalDate dueOn, int workingDays, WorkingCalendar calendar) {
        var day = dueOn;
        for (int left = workingDays; left > 0; ) {
            day = day.minusDays(1);
            left -= calendar.isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }
}
