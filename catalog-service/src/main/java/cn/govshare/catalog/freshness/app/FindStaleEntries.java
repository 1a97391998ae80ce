package cn.govshare.catalog.freshness.app;

import cn.govshare.catalog.freshness.KeptPromise;
import cn.govshare.catalog.freshness.Promises;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.event.FindingRaised;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.BreachKind;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.outbox.Outbox;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Raises a finding for each entry that is late beyond the threshold, once for each time that it is.
@Component
@Article({"9(1)", "26(4)"})
public class FindStaleEntries {
    private static final int AT_ONCE = 200;

    private final Promises promises;
    private final PeriodsInForce periods;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FindStaleEntries(
            Promises promises,
            PeriodsInForce periods,
            Outbox outbox,
            AuditTrail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.promises = promises;
        this.periods = periods;
        this.outbox = outbox;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    public void find() {
        while (Boolean.TRUE.equals(transaction.execute(_ -> findSome()))) {}
    }

    /// @return true when there may be more
    private boolean findSome() {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, WorkingCalendar.ZONE);
        var stale = promises.notFound(periods.now().foundWhenDueBy(today), AT_ONCE);
        stale.forEach(each -> raise(each, today, now));
        return stale.size() == AT_ONCE;
    }

    private void raise(KeptPromise promise, LocalDate today, Instant now) {
        var lastDay = Objects.requireNonNull(promise.due()).lastDay();
        var key = "freshness/%s/%s".formatted(promise.resource(), lastDay);
        var finding = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        var facts = new HashMap<String, String>();
        facts.put("updateCycle", promise.cycle().name());
        facts.put("dueOn", lastDay.toString());
        facts.put("daysLate", Integer.toString(periods.now().daysLate(lastDay, today)));
        var arrival = promise.lastArrival();
        if (arrival != null) {
            facts.put("lastArrival", arrival.toString());
        }
        promises.found(promise.resource(), lastDay, now);
        outbox.send(
                EventTypes.CATALOG_FINDING_RAISED,
                new FindingRaised(
                        finding,
                        BreachKind.DATA_DEFECTIVE,
                        BreachKind.DATA_DEFECTIVE.article(),
                        promise.provider(),
                        null,
                        promise.resource(),
                        facts,
                        now,
                        1));
        trail.record(AuditDraft.ofPlatform("catalog.freshness.find", promise.provider())
                .resource(promise.resource())
                .subject(finding.toString())
                .article(BreachKind.DATA_DEFECTIVE.article())
                .done());
    }
}
