package cn.govshare.approval.deadline;

import cn.govshare.kernel.rule.Duty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All dated duties of the city.
public interface Deadlines {
    /// The clock looks at a new deadline at its next sweep.
    void add(Deadline deadline);

    /// Keeps the next state of a deadline; the clock looks at it at its next sweep, unless it is paused or closed.
    ///
    /// @throws org.springframework.dao.OptimisticLockingFailureException when somebody else was faster
    void save(Deadline deadline);

    /// The case's deadline of this kind that is not closed, or the one that was closed last, locked until the end of
    /// the transaction.
    Optional<Deadline> lock(Duty duty, UUID caseId);

    /// The deadline, locked until the end of the transaction.
    Optional<Deadline> lock(UUID id);

    /// As [#lock], without the lock.
    Optional<Deadline> find(Duty duty, UUID caseId);

    Optional<Deadline> find(UUID id);

    /// A deadline with the day on which the clock has to look at it.
    record Look(LocalDate on, Deadline deadline) {}

    /// Deadlines that have to be looked at by this day, by day, each locked until the end of the transaction; those
    /// that
    /// another transaction holds are left out.
    ///
    /// @param after the last one seen, where the search goes on
    List<Look> lockLooks(LocalDate today, @Nullable Look after, int limit);

    /// The clock need not look at the deadline before this day, or not any more.
    void lookOn(UUID id, @Nullable LocalDate day);

    /// Open and paused deadlines that were counted through this year by an older calendar, each locked until the end of
    /// the transaction.
    ///
    /// @param after the last one seen, where the search goes on
    List<Deadline> lockCountedBefore(long calendar, int year, @Nullable Deadline after, int limit);

    /// Notes that a step is told.
    ///
    /// @return false when it was told before for this due date
    boolean tell(UUID id, ToldStep step);

    List<ToldStep> told(UUID id);

    void note(DeadlineChange change);

    /// The changes of a deadline's date, the oldest first.
    List<DeadlineChange> changes(UUID id);

    /// The first and the last day on which a provisional deadline is due; empty when there is none.
    Optional<DueRange> provisional();

    /// From which day until which.
    record DueRange(LocalDate first, LocalDate last) {}

    /// How many open deadlines are due in this year or later.
    long countDueFrom(int year);

    /// Deadlines that are asked for, by due date.
    ///
    /// @param after id of the last one seen
    List<Deadline> list(DeadlineQuery query, @Nullable UUID after, int limit);

    /// How fast departments do what they owe, over what was met or missed between two instants; by department and kind.
    List<DutyFigures> figures(DeadlineQuery query, Instant from, Instant until);

    void add(ExtensionRequest request);

    void save(ExtensionRequest request);

    /// The newest request to extend a deadline.
    Optional<ExtensionRequest> extensionRequest(UUID deadline);
}
