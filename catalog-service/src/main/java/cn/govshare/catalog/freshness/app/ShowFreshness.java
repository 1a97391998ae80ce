package cn.govshare.catalog.freshness.app;

import cn.govshare.catalog.freshness.FreshnessFigures;
import cn.govshare.catalog.freshness.FreshnessState;
import cn.govshare.catalog.freshness.KeptPromise;
import cn.govshare.catalog.freshness.Promises;
import cn.govshare.catalog.freshness.UpdatePeriods;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Anybody sees which entries are up to date, due or late, and by how much.
@Component
public class ShowFreshness {
    private final Promises promises;
    private final PeriodsInForce periods;
    private final Clock clock;

    ShowFreshness(Promises promises, PeriodsInForce periods, Clock clock) {
        this.promises = promises;
        this.periods = periods;
        this.clock = clock;
    }

    /// A promise as it stands today.
    ///
    /// @param state absent for a cycle that promises no day
    /// @param daysLate working days since the last day
    public record Shown(KeptPromise promise, @Nullable FreshnessState state, int daysLate) {}

    /// Empty for an entry that is not in force or whose data is not pushed.
    public Optional<Shown> show(ResourceCode resource) {
        return promises.find(resource).map(each -> shown(each, today(), periods.now()));
    }

    public List<Shown> list(
            @Nullable DepartmentCode provider,
            @Nullable FreshnessState state,
            @Nullable ResourceCode after,
            int limit) {
        var today = today();
        var counted = periods.now();
        return promises.list(provider, state, today, after, limit).stream()
                .map(each -> shown(each, today, counted))
                .toList();
    }

    /// By department.
    public Map<DepartmentCode, FreshnessFigures> figures() {
        return promises.figures(today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }

    private static Shown shown(KeptPromise promise, LocalDate today, UpdatePeriods counted) {
        var due = promise.due();
        return due == null
                ? new Shown(promise, null, 0)
                : new Shown(promise, due.on(today), counted.daysLate(due.lastDay(), today));
    }
}
