package cn.govshare.exchange.delivery.app;

import cn.govshare.exchange.dataset.DataSet;
import cn.govshare.exchange.dataset.DataSets;
import cn.govshare.exchange.delivery.Basis;
import cn.govshare.exchange.delivery.Deliveries;
import cn.govshare.exchange.delivery.Delivery;
import cn.govshare.exchange.delivery.DeliveryKind;
import cn.govshare.exchange.delivery.Subscription;
import cn.govshare.exchange.download.ChangeRequest;
import cn.govshare.exchange.download.DeliveryBody;
import cn.govshare.exchange.download.RowRequest;
import cn.govshare.exchange.download.RowSource;
import cn.govshare.exchange.download.Watermark;
import cn.govshare.exchange.grant.UseDecision.Permit;
import cn.govshare.exchange.handover.HandOver;
import cn.govshare.exchange.handover.Handing;
import cn.govshare.exchange.handover.Taker;
import cn.govshare.exchange.secret.Secrets;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Hands a subscriber what comes next: all rows that he may have as long as his copy is none or of another making, then
/// what changed behind what he has acknowledged. What he does not acknowledge comes again.
@Component
@Article({"16", "17", "18", "22"})
public class TakeDelivery {
    private static final String START = "exchange.delivery.start";
    private static final String FINISHED = "exchange.delivery.finished";

    private final ReadSubscriptions readSubscriptions;
    private final DecidedSubscription decided;
    private final DataSets dataSets;
    private final RowSource source;
    private final Deliveries deliveries;
    private final HandOver handOver;
    private final Secrets secrets;
    private final TransactionTemplate transaction;
    private final DeliverySettings settings;
    private final JsonMapper json;
    private final Clock clock;

    TakeDelivery(
            ReadSubscriptions readSubscriptions,
            DecidedSubscription decided,
            DataSets dataSets,
            RowSource source,
            Deliveries deliveries,
            HandOver handOver,
            Secrets secrets,
            TransactionTemplate transaction,
            DeliverySettings settings,
            JsonMapper json,
            Clock clock) {
        this.readSubscriptions = readSubscriptions;
        this.decided = decided;
        this.dataSets = dataSets;
        this.source = source;
        this.deliveries = deliveries;
        this.handOver = handOver;
        this.secrets = secrets;
        this.transaction = transaction;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /// What comes next.
    private record Planned(
            UUID id, DeliveryKind kind, String basis, Optional<DataSet> dataSet, long after, long upTo) {}

    /// @param most most changes wanted
    public void take(UUID id, int most, Actor actor, Taker taker) {
        var subscription = readSubscriptions.require(id, actor);
        subscription.mustBeActive();
        var access = UUID.randomUUID();
        var permit = decided.permit(
                subscription,
                actor,
                DecidedSubscription.draft(START, subscription, actor).access(access));
        var planned = planned(access, subscription, permit, Math.min(most, settings.maxChanges()));
        var body = body(planned, subscription, permit);
        handOver.handOver(
                new Handing(
                        access,
                        START,
                        FINISHED,
                        subscription.use().by(actor.client()),
                        permit,
                        actor,
                        settings.recheck(),
                        body),
                taker);
    }

    private Planned planned(UUID access, Subscription subscription, Permit permit, int most) {
        var dataSet = dataSets.find(subscription.resource());
        var basis = Basis.of(dataSet.map(DataSet::table), permit);
        var copy = subscription.copy();
        boolean goesOn = copy.basis().equals(Optional.of(basis))
                && dataSet.map(set -> copy.position() >= set.changesFrom()).orElse(true);
        if (goesOn) {
            long upTo = dataSet.map(set -> source.reach(changes(set, permit, copy.position(), set.position()), most))
                    .orElse(copy.position());
            return new Planned(access, DeliveryKind.CHANGES, basis, dataSet, copy.position(), upTo);
        }
        var whole = dataSet.map(set -> tellingWhatWent(set, permit));
        return new Planned(
                access,
                DeliveryKind.SNAPSHOT,
                basis,
                whole,
                0,
                whole.map(DataSet::position).orElse(0L));
    }

    /// Whoever may have some rows only has to be told later which of his went: from before his first copy on.
    private DataSet tellingWhatWent(DataSet dataSet, Permit permit) {
        if (permit.limits().isEmpty() || dataSet.table().keepsFormer()) {
            return dataSet;
        }
        transaction.executeWithoutResult(_ -> dataSets.keepFormer(dataSet.resource()));
        return dataSets.find(dataSet.resource()).orElseThrow();
    }

    private static ChangeRequest changes(DataSet dataSet, Permit permit, long after, long upTo) {
        return new ChangeRequest(dataSet.table(), permit.items(), permit.masks(), permit.limits(), after, upTo);
    }

    private DeliveryBody body(Planned planned, Subscription subscription, Permit permit) {
        DeliveryBody.Rows rows =
                planned.kind() == DeliveryKind.CHANGES && planned.dataSet().isPresent()
                        ? new DeliveryBody.Rows.Changed(
                                source, changes(planned.dataSet().get(), permit, planned.after(), planned.upTo()))
                        : new DeliveryBody.Rows.Whole(
                                source,
                                new RowRequest(
                                        planned.dataSet().map(DataSet::table),
                                        permit.items(),
                                        permit.masks(),
                                        List.of(),
                                        permit.limits()));
        var body = new AtomicReference<DeliveryBody>();
        body.set(new DeliveryBody(
                rows,
                head(planned, subscription, permit),
                Watermark.of(secrets.of("watermark"), planned.id()),
                digest -> {
                    mustBeWhole(planned, subscription);
                    remember(planned, subscription, body.get(), digest);
                }));
        return body.get();
    }

    private String head(Planned planned, Subscription subscription, Permit permit) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("_op", "begin");
        head.put("delivery", planned.id());
        head.put("kind", planned.kind());
        head.put("resource", subscription.resource().value());
        head.put("revision", permit.offer().revision());
        head.put(
                "key",
                permit.offer().keyItems().stream().map(item -> item.name()).toList());
        head.put("items", permit.itemNames());
        head.put("after", planned.after());
        head.put("upTo", planned.upTo());
        head.put(
                "more",
                planned.dataSet().map(set -> set.position() > planned.upTo()).orElse(false));
        return json.writeValueAsString(head);
    }

    /// Former rows may have been forgotten while they were read.
    private void mustBeWhole(Planned planned, Subscription subscription) throws IOException {
        boolean isWhole = planned.kind() == DeliveryKind.SNAPSHOT
                || dataSets.find(subscription.resource())
                        .map(now -> now.changesFrom() <= planned.after())
                        .orElse(true);
        if (!isWhole) {
            throw new IOException("The changes were forgotten while they were read");
        }
    }

    private void remember(Planned planned, Subscription subscription, DeliveryBody body, String digest) {
        deliveries.add(new Delivery(
                planned.id(),
                subscription.id(),
                planned.kind(),
                planned.basis(),
                planned.after(),
                planned.upTo(),
                body.rows() - body.removed(),
                body.removed(),
                digest,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Optional.empty()));
    }
}
