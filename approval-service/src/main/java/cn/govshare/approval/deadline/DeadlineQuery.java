package cn.govshare.approval.deadline;

import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which deadlines are asked for; what is null is not asked about.
///
/// @param seenBy only what this department owes or waits for; null for the whole city
/// @param owner only what this department owes
/// @param duties only of these kinds, of none when empty
/// @param dueFrom due on this day or later
/// @param dueUntil due on this day or earlier
public record DeadlineQuery(
        @Nullable DepartmentCode seenBy,
        @Nullable DepartmentCode owner,
        @Nullable Set<Duty> duties,
        @Nullable DeadlineStatus status,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueUntil) {
    public DeadlineQuery {
        duties = duties == null ? null : Set.copyOf(duties);
    }

    /// All that a department owes or waits for, or all of the city when null.
    public static DeadlineQuery seenBy(@Nullable DepartmentCode department) {
        return new DeadlineQuery(department, null, null, null, null, null);
    }

    public DeadlineQuery of(@Nullable DeadlineStatus asked) {
        return new DeadlineQuery(seenBy, owner, duties, asked, dueFrom, dueUntil);
    }

    /// True when the deadline is asked for.
    public boolean matches(Deadline deadline) {
        var duty = deadline.duty();
        return (seenBy == null || seenBy.equals(duty.owner()) || seenBy.equals(duty.counterpart()))
                && (owner == null || owner.equals(duty.owner()))
                && (duties == null || duties.contains(duty.duty()))
                && (status == null || status == deadline.status())
                && (dueFrom == null || !deadline.dueOn().isBefore(dueFrom))
                && (dueUntil == null || !deadline.dueOn().isAfter(dueUntil));
    }
}
