package cn.govshare.catalog.merger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All mergers of departments.
public interface Mergers {
    /// @throws cn.govshare.kernel.problem.Conflict when the department is in a merger that is not over
    void add(Merger merger);

    /// @throws cn.govshare.kernel.problem.Conflict when it was changed meanwhile
    void save(Merger merger);

    Optional<Merger> find(UUID id);

    /// The newest first.
    ///
    /// @param after id of the last one seen
    List<Merger> list(@Nullable UUID after, int limit);

    /// Confirmed ones whose day has come, the oldest first.
    List<Merger> due(LocalDate today);
}
