package cn.govshare.catalog.freshness;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The promises of all entries in force whose data is pushed to the platform.
public interface Promises {
    Optional<KeptPromise> find(ResourceCode resource);

    /// As [#find], locked until the end of the transaction.
    Optional<KeptPromise> lock(ResourceCode resource);

    /// Keeps a promise.
    ///
    /// @param version of the entry that it is of; what an older version says changes nothing but the arrivals
    void save(KeptPromise promise, long version);

    /// Keeps what has arrived, and when the next update falls due.
    void saveArrival(KeptPromise promise);

    /// The entry is not in force any more, or its data is not pushed.
    void remove(ResourceCode resource, long version);

    /// Those that fall due first come first.
    ///
    /// @param provider only of this department, or the whole city's when null
    /// @param after the last one seen
    List<KeptPromise> list(
            @Nullable DepartmentCode provider,
            @Nullable FreshnessState state,
            LocalDate today,
            @Nullable ResourceCode after,
            int limit);

    /// How many entries stand how, by department.
    Map<DepartmentCode, FreshnessFigures> figures(LocalDate today);

    /// Late ones that were due by a day and no finding has told of.
    List<KeptPromise> notFound(LocalDate dueBy, int limit);

    /// A finding has told that it is late.
    void found(ResourceCode resource, LocalDate lastDay, Instant at);

    /// The days on which anything falls due, both bounds included.
    List<LocalDate> dueDaysBetween(LocalDate from, LocalDate until);

    /// What falls due on that day has this last day.
    void recount(UpdatePeriods.DueDays due);
}
