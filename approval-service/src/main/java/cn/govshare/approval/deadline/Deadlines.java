package cn.govshare.approval.deadline;

import cn.govshare.approval.visibility.Visibility;
import cn.govshare.kernel.rule.Duty;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All dated duties of the city.
public interface Deadlines {
    void add(Deadline deadline);

    /// Keeps the next state of a deadline.
    ///
    /// @throws org.springframework.dao.OptimisticLockingFailureException when somebody else was faster
    void save(Deadline deadline);

    /// The case's deadline of this kind that is not closed, or the one that was closed last, locked until the end of
    /// the transaction.
    Optional<Deadline> lock(Duty duty, UUID caseId);

    /// As [#lock], without the lock.
    Optional<Deadline> find(Duty duty, UUID caseId);

    /// Open deadlines whose due date has passed, by due date, each locked until the end of the transaction; those that
    /// another transaction holds are left out.
    ///
    /// @param after the last one seen, where the search goes on
    List<Deadline> lockMissed(LocalDate today, @Nullable Deadline after, int limit);

    /// Deadlines that may be seen, by due date.
    ///
    /// @param status only of this status, or of any when null
    /// @param after id of the last one seen
    List<Deadline> list(Visibility visibility, @Nullable DeadlineStatus status, @Nullable UUID after, int limit);
}
