package cn.govshare.exchange.push.app;

import cn.govshare.exchange.dataset.DataSet;
import cn.govshare.exchange.dataset.DataSets;
import cn.govshare.exchange.offer.Offer;
import cn.govshare.exchange.push.PushBatch;
import cn.govshare.exchange.push.PushBatches;
import cn.govshare.exchange.push.PushKind;
import cn.govshare.exchange.push.PushProblem;
import cn.govshare.exchange.push.PushRules;
import cn.govshare.exchange.push.QuarantinedRow;
import cn.govshare.exchange.push.RowFault;
import cn.govshare.exchange.push.RowRule;
import cn.govshare.exchange.push.Severity;
import cn.govshare.exchange.push.Staging;
import cn.govshare.exchange.push.Staging.Check;
import cn.govshare.exchange.push.Staging.Merged;
import cn.govshare.exchange.signing.Signing;
import cn.govshare.kernel.event.BatchMerged;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.outbox.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Merges a staged batch into its data set: checks what needs all of its rows, numbers the changes, and leaves
/// receipt, event and record, all in the caller's transaction and under the data set's lock.
@Component
@Article({"16", "18"})
class MergeBatch {
    private static final int WARNINGS_KEPT = 200;

    private final DataSets dataSets;
    private final PushBatches batches;
    private final ReferenceChecks references;
    private final Signing signing;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;

    MergeBatch(
            DataSets dataSets,
            PushBatches batches,
            ReferenceChecks references,
            Signing signing,
            Outbox outbox,
            AuditTrail trail,
            Clock clock) {
        this.dataSets = dataSets;
        this.batches = batches;
        this.references = references;
        this.signing = signing;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    /// @param staged how many rows are to be merged
    /// @param digest of the body, whose length is `bytes`
    record Body(long staged, String digest, long bytes) {}

    PushBatch merge(Offer offer, PushOrder order, PushRules rules, RowIntake rows, Body body, Actor actor) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var target = dataSets.prepare(offer, now);
        long good = body.staged() - keptOut(offer, order, rules, rows, target);
        mustNotRejectTooMany(rules, rows);
        boolean removesOthers = order.kind() == PushKind.SNAPSHOT && hasAllKeys(rows);
        var merged = rows.staging().mergeInto(target, removesOthers, rows.rows());
        mayDelete(rules, merged, target);
        var changes = changes(target, merged, rows.rows());
        var grown = target.mergedWith(
                merged.inserted() - merged.deleted() - merged.vanished(),
                changes.orElse(new DataSet.Span(target.position() + 1, target.position(), false)),
                order.number().value(),
                offer.revision(),
                now);
        var batch = receipt(offer, order, rows, body, counts(rows, merged, good), changes, now);
        dataSets.save(grown);
        batches.save(batch, rows.findings().all());
        order.corrects()
                .flatMap(number -> batches.find(offer.resource(), number))
                .ifPresent(mended -> batches.releaseQuarantine(mended.id()));
        outbox.send(EventTypes.BATCH_MERGED, event(batch, grown));
        trail.record(AuditDraft.of(PushRows.ACTION, actor)
                .resource(offer.resource(), offer.revision())
                .subject(order.number().value())
                .article("18")
                .rows(rows.rows())
                .bytes(body.bytes())
                .digest(body.digest())
                .done());
        return batch;
    }

    /// @return how many rows the checks of the whole batch keep out
    private long keptOut(Offer offer, PushOrder order, PushRules rules, RowIntake rows, DataSet target) {
        var keys = offer.keyItems().stream().map(PublishedItem::name).collect(Collectors.joining(","));
        var checks = new ArrayList<Check>();
        if (!rows.keysDiffer()) {
            // Counted beforehand: the database would name the key of a duplicate, a citizen's data, in its own log.
            checks.add(new Staging.OneRowAKey(keys));
        }
        if (order.kind() == PushKind.APPEND && target.rows() > 0) {
            checks.add(new Staging.NewKey(keys, target));
        }
        checks.addAll(references.of(offer, rules, rows.columns(), target));
        long refused = 0;
        for (var check : checks) {
            long breaking = rows.staging().count(check);
            if (breaking > 0) {
                refused += apply(check, breaking, rows);
            }
        }
        return refused;
    }

    private static long apply(Check check, long breaking, RowIntake rows) {
        var findings = rows.findings();
        if (check.severity() == Severity.WARNING) {
            var first = rows.staging().breaking(check, WARNINGS_KEPT);
            first.forEach(row -> findings.add(fault(check, row)));
            findings.count(check.item(), check.rule(), Severity.WARNING, breaking - first.size());
            findings.warn(breaking);
            return 0;
        }
        findings.mayReject(breaking);
        for (var row : rows.staging().breaking(check, Math.toIntExact(breaking))) {
            findings.add(fault(check, row));
            findings.reject(row, row.fields().stream().mapToInt(String::length).sum());
        }
        rows.staging().keepOut(check);
        return breaking;
    }

    private static RowFault fault(Check check, QuarantinedRow row) {
        return new RowFault(row.rowNumber(), row.line(), check.item(), check.rule(), "", check.severity());
    }

    private static void mustNotRejectTooMany(PushRules rules, RowIntake rows) {
        if (!rules.mayReject(rows.findings().rejected(), rows.rows())) {
            throw rows.findings()
                    .tooMany(Text.of("超过 %s%% 的行", "More than %s%% of the rows").with(rules.maxRejectedPercent()));
        }
    }

    /// A rejected row whose key nobody can read may stand for any row of the data set, so none of them may go.
    private static boolean hasAllKeys(RowIntake rows) {
        if (rows.withoutKey() == 0) {
            return true;
        }
        rows.findings().count("", RowRule.OTHERS_KEPT, Severity.WARNING, rows.withoutKey());
        return false;
    }

    private static void mayDelete(PushRules rules, Merged merged, DataSet target) {
        if (merged.vanished() > 0 && !rules.mayDelete(merged.vanished(), target.rows())) {
            throw new PolicyViolation(
                    PushProblem.DELETES_TOO_MUCH,
                    Text.of(
                                    "该全量批次将删除 %s 行(现有 %s 行),超过约定的比例,未存储任何行。请确认内容完整;确需删除的,请先调整推送约定。",
                                    "The snapshot would delete %s of %s rows, more than agreed; nothing is stored. See"
                                            + " that it is whole, or change the rules of pushes first.")
                            .with(merged.vanished(), target.rows()));
        }
    }

    private static Optional<DataSet.Span> changes(DataSet target, Merged merged, long rows) {
        if (merged.isNothing()) {
            return Optional.empty();
        }
        long first = target.position() + 1;
        return Optional.of(
                target.rows() == 0
                        ? new DataSet.Span(first, first, true)
                        : new DataSet.Span(first, target.position() + rows + merged.vanished(), false));
    }

    private static PushBatch.Counts counts(RowIntake rows, Merged merged, long good) {
        return new PushBatch.Counts(
                rows.rows(),
                merged.inserted(),
                merged.updated(),
                good - merged.inserted() - merged.updated() - merged.deleted(),
                merged.deleted() + merged.vanished(),
                rows.findings().rejected(),
                rows.findings().warned());
    }

    private PushBatch receipt(
            Offer offer,
            PushOrder order,
            RowIntake rows,
            Body body,
            PushBatch.Counts counts,
            Optional<DataSet.Span> changes,
            Instant now) {
        var batch = new PushBatch(
                UUID.randomUUID(),
                offer.resource(),
                order.number(),
                offer.revision(),
                offer.provider(),
                order.kind(),
                body.digest(),
                body.bytes(),
                counts,
                changes,
                rows.columnNames(),
                order.corrects(),
                "",
                now);
        return batch.signed(signing.sign(batch.statement()).write());
    }

    private static BatchMerged event(PushBatch batch, DataSet grown) {
        return new BatchMerged(
                batch.resource(),
                batch.revision(),
                batch.provider(),
                batch.number().value(),
                batch.counts().rows(),
                batch.counts().inserted(),
                batch.counts().updated(),
                batch.counts().rejected(),
                batch.digest(),
                batch.mergedAt(),
                batch.kind().name(),
                batch.counts().deleted(),
                batch.counts().warned(),
                grown.position(),
                grown.version());
    }
}
