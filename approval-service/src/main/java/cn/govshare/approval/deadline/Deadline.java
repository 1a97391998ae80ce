package cn.govshare.approval.deadline;

import cn.govshare.kernel.rule.RuleProfile;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Article;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A dated duty: who owes what, until which day, by which article and rules, and how it stands.
///
/// @param dueOn last day for it, Asia/Shanghai
/// @param article the article of the rule profile that sets the limit
/// @param ruleProfile the profile that it began under and keeps
/// @param provisional true when it was counted through a year whose holidays are not published yet
/// @param missedAt when it was noticed overdue; stays for ever
/// @param closedAt when it was met or lapsed
@Article("17")
public record Deadline(
        UUID id,
        DatedDuty duty,
        LocalDate dueOn,
        String article,
        String ruleProfile,
        boolean provisional,
        DeadlineStatus status,
        @Nullable Instant missedAt,
        @Nullable Instant closedAt,
        long version) {
    /// Opens a duty whose due date follows from the rules and the calendar.
    public static Deadline open(UUID id, DatedDuty duty, RuleProfile rules, WorkingCalendar calendar) {
        var limit = rules.limit(duty.duty());
        var dueOn = calendar.dueOn(duty.openedOn(), limit.workingDays());
        boolean published = IntStream.rangeClosed(duty.openedOn().getYear(), dueOn.getYear())
                .allMatch(calendar::covers);
        return new Deadline(
                id, duty, dueOn, limit.article(), rules.id(), !published, DeadlineStatus.OPEN, null, null, 1);
    }

    /// True from midnight in Shanghai after the due date while nothing was done.
    public boolean isMissedOn(LocalDate today) {
        return status == DeadlineStatus.OPEN && today.isAfter(dueOn);
    }

    /// The due date passed and nothing was done.
    public Deadline miss(Instant at) {
        return become(DeadlineStatus.OVERDUE, at, null);
    }

    /// It was done; when it was overdue, it stays known as late.
    public Deadline meet(Instant at) {
        return become(status == DeadlineStatus.OVERDUE ? DeadlineStatus.MET_LATE : DeadlineStatus.MET, missedAt, at);
    }

    /// It need not be done any more.
    public Deadline lapse(Instant at) {
        return become(DeadlineStatus.LAPSED, missedAt, at);
    }

    private Deadline become(DeadlineStatus next, @Nullable Instant missed, @Nullable Instant closed) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException("Deadline %s is %s and can't become %s".formatted(id, status, next));
        }
        return new Deadline(id, duty, dueOn, article, ruleProfile, provisional, next, missed, closed, version + 1);
    }
}
