package cn.govshare.exchange.correction.app;

import cn.govshare.exchange.access.AccessLedger;
import cn.govshare.exchange.access.DataAccess;
import cn.govshare.exchange.correction.CorrectedRecords;
import cn.govshare.exchange.correction.Correction;
import cn.govshare.exchange.correction.Corrections;
import cn.govshare.exchange.dataset.DataRows;
import cn.govshare.exchange.dataset.DataSets;
import cn.govshare.exchange.dataset.ItemValue;
import cn.govshare.exchange.dataset.StoredRow;
import cn.govshare.exchange.grant.AskedUse;
import cn.govshare.exchange.grant.DecideUse;
import cn.govshare.exchange.grant.Quotas;
import cn.govshare.exchange.grant.UseDecision;
import cn.govshare.exchange.grant.UseDecision.Deny;
import cn.govshare.exchange.grant.UseDecision.Permit;
import cn.govshare.exchange.grant.UseProblem;
import cn.govshare.exchange.subject.SubjectHashes;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kit.audit.AuditTrail;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Hands a correction to a department that received the old value. The right values are data like any other: they leave
/// when the use is permitted now, for rows and items that are granted now, with a record of the access; otherwise the
/// department is told which access of its own was wrong, and no more.
@Component
@Article({"18", "19"})
public class TakeCorrection {
    private static final String ACTION = "exchange.correction.take";

    private final ReadCorrections readCorrections;
    private final Corrections corrections;
    private final CorrectedRecords records;
    private final DecideUse decideUse;
    private final DataSets dataSets;
    private final DataRows rows;
    private final Quotas quotas;
    private final AccessLedger ledger;
    private final SubjectHashes hashes;
    private final AuditTrail trail;
    private final Clock clock;

    TakeCorrection(
            ReadCorrections readCorrections,
            Corrections corrections,
            CorrectedRecords records,
            DecideUse decideUse,
            DataSets dataSets,
            DataRows rows,
            Quotas quotas,
            AccessLedger ledger,
            SubjectHashes hashes,
            AuditTrail trail,
            Clock clock) {
        this.readCorrections = readCorrections;
        this.corrections = corrections;
        this.records = records;
        this.decideUse = decideUse;
        this.dataSets = dataSets;
        this.rows = rows;
        this.quotas = quotas;
        this.ledger = ledger;
        this.hashes = hashes;
        this.trail = trail;
        this.clock = clock;
    }

    /// A correction that was taken.
    ///
    /// @param record names of items with their values now; empty when items were corrected throughout, when the
    /// record was removed, or when the values are withheld
    /// @param removed true when the record is no longer in the data set
    /// @param withheld why the values are not handed out now
    public record Taken(
            Correction correction, Map<String, Object> record, boolean removed, Optional<UseProblem> withheld) {
        static Taken without(Correction correction, Optional<UseProblem> why) {
            return new Taken(correction, Map.of(), false, why);
        }
    }

    @Transactional
    public Taken take(UUID id, Actor actor) {
        var correction = readCorrections.read(id, actor).take(clock.instant());
        corrections.save(correction);
        var key = records.keyOf(correction.challenge());
        if (!correction.ofRecord() || key.isEmpty()) {
            trail.record(CorrectionDraft.of(ACTION, correction, actor).done());
            return Taken.without(correction, Optional.empty());
        }
        return switch (decide(correction, key.get().keySet(), actor)) {
            case Deny deny -> withheld(correction, deny.reason(), actor);
            case Permit permit -> handOut(correction, permit, key.get(), actor);
        };
    }

    /// With the key items where they may leave, so that the record is known by them; else without.
    private UseDecision decide(Correction correction, Set<String> keyItems, Actor actor) {
        var all = new HashSet<>(correction.receiver().items());
        all.addAll(keyItems);
        return decideUse.decide(use(correction, all).by(actor.client())) instanceof Permit permit
                ? permit
                : decideUse.decide(
                        use(correction, correction.receiver().items()).by(actor.client()));
    }

    /// The use that the old value was received for, under whichever grant permits it now.
    private static AskedUse use(Correction correction, Set<String> items) {
        var receiver = correction.receiver();
        return new AskedUse(
                correction.resource(),
                receiver.consumer(),
                Optional.of(receiver.purpose()),
                receiver.matter(),
                Optional.empty(),
                items,
                receiver.mode());
    }

    private Taken withheld(Correction correction, UseProblem why, Actor actor) {
        trail.record(CorrectionDraft.of(ACTION, correction, actor).denied(why));
        return Taken.without(correction, Optional.of(why));
    }

    private Taken handOut(Correction correction, Permit permit, Map<String, String> key, Actor actor) {
        var offer = permit.offer();
        var typed = new HashMap<PublishedItem, Object>();
        key.forEach((name, text) -> offer.item(name).ifPresent(item -> {
            var value = ItemValue.read(item, text).value();
            if (value != null) {
                typed.put(item, value);
            }
        }));
        var row = dataSets.find(correction.resource())
                .flatMap(dataSet -> rows.find(dataSet.table(), offer.items(), typed));
        if (row.isPresent() && !isOpen(permit, row.get())) {
            return withheld(correction, UseProblem.NO_GRANT, actor);
        }
        var access = new DataAccess(
                UUID.randomUUID(),
                actor.department(),
                correction.resource(),
                permit.grant(),
                correction.receiver().purpose(),
                permit.matter(),
                // Of one record, however the old value was received.
                ProvisionMode.ONLINE_QUERY,
                permit.itemNames(),
                permit.limits(),
                clock.instant());
        if (quotas.take(permit, access.day(), 1).isEmpty()) {
            return withheld(correction, UseProblem.QUOTA_EXHAUSTED, actor);
        }
        ledger.enterQuery(access, row.isPresent() ? 1 : 0, List.of(hashes.of(key)));
        trail.record(CorrectionDraft.of(ACTION, correction, actor)
                .access(access.id())
                .resource(correction.resource(), offer.revision())
                .items(permit.itemNames())
                .purpose(access.purpose(), permit.matter().isBlank() ? null : permit.matter())
                .grant(permit.grant().orElse(null))
                .subjects(List.of(hashes.of(key)))
                .rows(row.isPresent() ? 1 : 0)
                .permitted());
        return new Taken(correction, shown(permit, row), row.isEmpty(), Optional.empty());
    }

    private static boolean isOpen(Permit permit, StoredRow row) {
        var values = row.canonical();
        return permit.limits().stream().allMatch(limit -> limit.holds(values.get(limit.item())));
    }

    private static Map<String, Object> shown(Permit permit, Optional<StoredRow> row) {
        var shown = new HashMap<String, Object>();
        row.ifPresent(stored -> permit.itemNames().forEach(item -> {
            var value = stored.values().get(item);
            if (value != null) {
                var mask = permit.masks().get(item);
                shown.put(item, mask == null ? value : mask.of(value.toString()));
            }
        }));
        return shown;
    }
}
