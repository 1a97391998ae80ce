package cn.govshare.catalog.freshness.app;

import cn.govshare.catalog.freshness.KeptPromise;
import cn.govshare.catalog.freshness.Promises;
import cn.govshare.kernel.event.BatchMerged;
import cn.govshare.kernel.event.ResourcePublished;
import cn.govshare.kernel.event.ResourceWithdrawn;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.SharingType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Holds what arrives against what was promised. Runs in the reader's transaction.
@Component
@Article({"9(1)", "18(1)"})
public class FollowArrivals {
    /// The ways for which the platform holds the data; what is asked of a provider's own system never arrives.
    private static final Set<ProvisionMode> HELD =
            Set.of(ProvisionMode.FRONT_END_MACHINE, ProvisionMode.ONLINE_QUERY, ProvisionMode.BATCH_DOWNLOAD);

    private final Promises promises;
    private final PeriodsInForce periods;

    FollowArrivals(Promises promises, PeriodsInForce periods) {
        this.promises = promises;
        this.periods = periods;
    }

    /// An entry is in force.
    public void promised(ResourcePublished entry) {
        boolean isHeld = entry.sharingType() != SharingType.NOT_SHARED
                && entry.provisionModes().stream().anyMatch(HELD::contains);
        if (!isHeld) {
            promises.remove(entry.code(), entry.version());
            return;
        }
        var before = promises.lock(entry.code());
        var arrival = before.map(KeptPromise::lastArrival).orElse(null);
        long rows = before.map(KeptPromise::rows).orElse(0L);
        var since = before.map(KeptPromise::since).orElse(entry.publishedOn());
        promises.save(
                counted(new KeptPromise(
                        entry.code(), entry.provider(), entry.name(), entry.updateCycle(), since, arrival, rows, null)),
                entry.version());
    }

    /// An entry is not in force any more.
    public void withdrawn(ResourceWithdrawn entry) {
        promises.remove(entry.code(), entry.version());
    }

    /// A batch was merged. An older one, or one of an entry that is not known, changes nothing.
    public void arrived(BatchMerged batch) {
        promises.lock(batch.resource())
                .filter(each -> isNewer(batch.mergedAt(), each.lastArrival()))
                .map(each -> counted(new KeptPromise(
                        each.resource(),
                        each.provider(),
                        each.name(),
                        each.cycle(),
                        each.since(),
                        batch.mergedAt(),
                        batch.rows(),
                        null)))
                .ifPresent(promises::saveArrival);
    }

    private static boolean isNewer(Instant arrival, @Nullable Instant last) {
        return last == null || arrival.isAfter(last);
    }

    private KeptPromise counted(KeptPromise promise) {
        var arrival = promise.lastArrival();
        var last = arrival == null ? promise.since() : LocalDate.ofInstant(arrival, WorkingCalendar.ZONE);
        return new KeptPromise(
                promise.resource(),
                promise.provider(),
                promise.name(),
                promise.cycle(),
                promise.since(),
                arrival,
                promise.rows(),
                periods.now().after(promise.cycle(), last).orElse(null));
    }
}
