package cn.govshare.approval.deadline;

import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.rule.ExtensionRule;
import cn.govshare.kernel.rule.PauseRule;
import cn.govshare.kernel.rule.RuleProfile;
import cn.govshare.kernel.rule.Term;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A dated duty: who owes what, until which day, by which article and rules, and how it stands.
///
/// @param counting what the due date follows from
/// @param dueOn last day for it, Asia/Shanghai; while it is paused, the day that held before
/// @param basis the rules and the calendar that it was counted by
/// @param provisional true when it was counted through a year whose holidays are not published yet
/// @param missedAt when it was noticed overdue; stays for ever
/// @param closedAt when it was met or lapsed
/// @param takenDays working days that were taken until it was met
@Article("17")
public record Deadline(
        UUID id,
        DatedDuty duty,
        Counting counting,
        LocalDate dueOn,
        Basis basis,
        boolean provisional,
        DeadlineStatus status,
        @Nullable Instant missedAt,
        @Nullable Instant closedAt,
        @Nullable Integer takenDays,
        long version) {
    /// By what a due date was counted.
    ///
    /// @param profile id of the rule profile that the duty began under and keeps
    /// @param calendar revision of the calendar
    public record Basis(String profile, int profileVersion, long calendar) {}

    /// Opens a duty whose due date follows from the rules and the calendar.
    ///
    /// @throws IllegalArgumentException when neither the rules nor the duty itself name a term
    public static Deadline open(UUID id, DatedDuty duty, RuleProfile rules, WorkingCalendar calendar) {
        var term = rules.term(duty.duty(), duty.openedOn())
                .or(() -> Optional.ofNullable(duty.ownTerm()))
                .orElseThrow(
                        () -> new IllegalArgumentException("%s sets no limit for %s, and the duty has none of its own"
                                .formatted(rules.id(), duty.duty())));
        var counting = Counting.from(duty.openedOn(), term);
        var dueOn = counting.dueOn(calendar);
        return new Deadline(
                id,
                duty,
                counting,
                dueOn,
                new Basis(rules.id(), rules.version(), calendar.revision()),
                counting.isProvisional(dueOn, calendar),
                DeadlineStatus.OPEN,
                null,
                null,
                null,
                1);
    }

    /// The article that sets the limit.
    public String article() {
        return counting.term().article();
    }

    public String ruleProfile() {
        return basis.profile();
    }

    /// True from midnight in Shanghai after the due date while nothing was done.
    public boolean isMissedOn(LocalDate today) {
        return status == DeadlineStatus.OPEN && today.isAfter(dueOn);
    }

    /// The due date passed and nothing was done.
    public Deadline miss(Instant at) {
        return become(DeadlineStatus.OVERDUE, counting, at, null, null);
    }

    /// It was done at that moment, which tells whether it was in time, however late the news of it comes.
    public Deadline meet(Instant doneAt, WorkingCalendar calendar) {
        var day = LocalDate.ofInstant(doneAt, WorkingCalendar.ZONE);
        boolean late = status == DeadlineStatus.OVERDUE && day.isAfter(dueOn);
        var ended = counting.resumedOn(day);
        return become(
                late ? DeadlineStatus.MET_LATE : DeadlineStatus.MET,
                ended,
                late ? missedAt : null,
                doneAt,
                ended.takenUntil(day, calendar));
    }

    /// It need not be done any more since that moment, which tells whether it had been missed by then, however late the
    /// news of it comes.
    public Deadline lapse(Instant at) {
        var day = LocalDate.ofInstant(at, WorkingCalendar.ZONE);
        return become(DeadlineStatus.LAPSED, counting.resumedOn(day), day.isAfter(dueOn) ? missedAt : null, at, null);
    }

    private Deadline become(
            DeadlineStatus next,
            Counting counted,
            @Nullable Instant missed,
            @Nullable Instant closed,
            @Nullable Integer taken) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException("Deadline %s is %s and can't become %s".formatted(id, status, next));
        }
        return new Deadline(id, duty, counted, dueOn, basis, provisional, next, missed, closed, taken, version + 1);
    }

    /// Stops counting from today on.
    ///
    /// @throws Conflict when it is closed, overdue or paused
    /// @throws PolicyViolation when the rules know no pause or no further one
    public Deadline pause(RuleProfile rules, LocalDate today, String reason) {
        mustBeOpen(today);
        var rule = rules.pauseRule(duty.duty())
                .filter(_ -> counting.term() instanceof Term.WorkingDays)
                .orElseThrow(() -> new PolicyViolation(
                        DeadlineProblem.PAUSE_NOT_FORESEEN,
                        Text.of("%s未规定该期限可以中止计算。", "%s know no pause of this deadline.")
                                .with(rules.title())));
        mustAllowOneMore(rule);
        return counted(counting.with(new Pause(today, null, rule.restarts(), reason)), dueOn, DeadlineStatus.PAUSED);
    }

    private void mustAllowOneMore(PauseRule rule) {
        if (counting.pauses().size() >= rule.times()) {
            throw new PolicyViolation(
                    DeadlineProblem.PAUSED_BEFORE,
                    Text.of("需补正的内容应一次性告知,最多 %s 次,不能再次退回补正。", "It is returned for completion %s time(s) at most.")
                            .with(rule.times()));
        }
    }

    /// Counts again from tomorrow, and leaves a working day at least, whatever became of the calendar meanwhile.
    ///
    /// @throws Conflict when it is not paused
    public Deadline resume(LocalDate today, WorkingCalendar calendar) {
        if (status != DeadlineStatus.PAUSED) {
            throw new Conflict(DeadlineProblem.NOT_PAUSED, Text.of("该期限没有中止,不能恢复计算。", "The deadline is not paused."));
        }
        return recounted(counting.resumedOn(today), calendar).notBefore(calendar.dueOn(today, 1), calendar);
    }

    /// Adds working days to the day that holds.
    ///
    /// @throws Conflict when it is closed, overdue or paused
    /// @throws PolicyViolation when the rules know no extension, or not so much
    public Deadline extend(Extension extension, RuleProfile rules, LocalDate today, WorkingCalendar calendar) {
        mustBeOpen(today);
        var rule = rules.extensionRule(duty.duty())
                .orElseThrow(() -> new PolicyViolation(
                        DeadlineProblem.EXTENSION_NOT_FORESEEN,
                        Text.of("%s未规定该期限可以延期。", "%s know no extension of this deadline.")
                                .with(rules.title())));
        mustAllow(extension, rule);
        return recounted(counting.with(extension), calendar)
                .notBefore(calendar.dueOn(dueOn, extension.workingDays()), calendar);
    }

    private void mustAllow(Extension extension, ExtensionRule rule) {
        if (counting.extensions().size() >= rule.times()) {
            throw new PolicyViolation(
                    DeadlineProblem.EXTENDED_BEFORE,
                    Text.of("该期限最多延期 %s 次,已经用完。", "It is extended %s time(s) at most.")
                            .with(rule.times()));
        }
        if (counting.extendedBy() + extension.workingDays() > rule.workingDays()) {
            throw new PolicyViolation(
                    DeadlineProblem.EXTENSION_TOO_LONG,
                    Text.of("延期最多 %s 个工作日。", "%s working days at most.").with(rule.workingDays()));
        }
    }

    /// Counts the date anew with another calendar. A date never moves to a day that has passed already: nobody becomes
    /// late by a change of the calendar. What is overdue or closed stays as it is.
    @Article("17")
    public Deadline recount(WorkingCalendar calendar, LocalDate today) {
        var next = switch (status) {
            case OPEN -> recounted(counting, calendar);
            case PAUSED -> counted(counting, dueOn, DeadlineStatus.PAUSED).countedBy(calendar);
            case OVERDUE, MET, MET_LATE, LAPSED ->
                throw new IllegalStateException("Deadline %s is %s and keeps its date".formatted(id, status));
        };
        boolean wouldBeLate = next.dueOn.isBefore(today) && next.dueOn.isBefore(dueOn);
        return wouldBeLate ? next.dueOn(today.isBefore(dueOn) ? today : dueOn) : next;
    }

    /// Nobody loses days to a calendar that changed under him.
    private Deadline notBefore(LocalDate day, WorkingCalendar calendar) {
        return dueOn.isBefore(day) ? dueOn(day).countedBy(calendar) : this;
    }

    private Deadline recounted(Counting next, WorkingCalendar calendar) {
        return counted(next, next.dueOn(calendar), DeadlineStatus.OPEN).countedBy(calendar);
    }

    private Deadline counted(Counting next, LocalDate due, DeadlineStatus nextStatus) {
        return new Deadline(
                id, duty, next, due, basis, provisional, nextStatus, missedAt, closedAt, takenDays, version + 1);
    }

    private Deadline countedBy(WorkingCalendar calendar) {
        return new Deadline(
                id,
                duty,
                counting,
                dueOn,
                new Basis(basis.profile(), basis.profileVersion(), calendar.revision()),
                counting.isProvisional(dueOn, calendar),
                status,
                missedAt,
                closedAt,
                takenDays,
                version);
    }

    private Deadline dueOn(LocalDate day) {
        return new Deadline(
                id, duty, counting, day, basis, provisional, status, missedAt, closedAt, takenDays, version);
    }

    private void mustBeOpen(LocalDate today) {
        if (status == DeadlineStatus.OVERDUE || isMissedOn(today)) {
            throw new Conflict(
                    DeadlineProblem.OVERDUE,
                    Text.of("该期限已于 %s 届满,逾期后不能再中止或延期。", "It was due on %s; an overdue date can't be moved any more.")
                            .with(dueOn));
        }
        if (status == DeadlineStatus.PAUSED) {
            throw new Conflict(DeadlineProblem.PAUSED, Text.of("该期限已经中止计算。", "The deadline is paused."));
        }
        if (status.isClosed()) {
            throw new Conflict(DeadlineProblem.CLOSED, Text.of("该事项已办结。", "The duty is closed."));
        }
    }
}
