package cn.govshare.exchange.push.app;

import cn.govshare.exchange.binding.Binding;
import cn.govshare.exchange.binding.Bindings;
import cn.govshare.exchange.dataset.DataSets;
import cn.govshare.exchange.offer.Offer;
import cn.govshare.exchange.offer.Offers;
import cn.govshare.exchange.push.BatchNumber;
import cn.govshare.exchange.push.PushBatches;
import cn.govshare.exchange.push.PushProblem;
import cn.govshare.exchange.push.PushProgress;
import cn.govshare.exchange.push.PushRuleBook;
import cn.govshare.exchange.push.PushRules;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.problem.GovShareProblem;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.problem.ProviderUnavailable;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes a batch in: one stream from the socket into a staging table, then one transaction for the merge, the
/// receipt, the event and the record. Whatever goes wrong before its end, nothing of the batch is stored.
@Component
@Article({"7", "16", "18"})
public class PushRows {
    static final String ACTION = "exchange.batch.push";

    private final PushAdmission admission;
    private final Offers offers;
    private final DataSets dataSets;
    private final PushBatches batches;
    private final Bindings bindings;
    private final StageRows stageRows;
    private final PushRuleBook ruleBook;
    private final PushProgress progress;
    private final MergeBatch mergeBatch;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Bulkhead bulkhead;
    private final PushSettings settings;

    PushRows(
            PushAdmission admission,
            Offers offers,
            DataSets dataSets,
            PushBatches batches,
            Bindings bindings,
            StageRows stageRows,
            PushRuleBook ruleBook,
            PushProgress progress,
            MergeBatch mergeBatch,
            AuditTrail trail,
            TransactionTemplate transaction,
            Clock clock,
            Bulkhead pushBulkhead,
            PushSettings settings) {
        this.admission = admission;
        this.offers = offers;
        this.dataSets = dataSets;
        this.batches = batches;
        this.bindings = bindings;
        this.stageRows = stageRows;
        this.ruleBook = ruleBook;
        this.progress = progress;
        this.mergeBatch = mergeBatch;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
        this.bulkhead = pushBulkhead;
        this.settings = settings;
    }

    /// @throws Conflict when the number was used for other content
    public PushOutcome push(ResourceCode resource, PushOrder order, BatchBody body, Actor actor) {
        var number = order.number();
        try {
            var offer = admission.admit(resource, actor);
            admission.mayCorrect(offer, order);
            return bulkhead.executeSupplier(() -> takeIn(offer, order, body, actor));
        } catch (Forbidden refusal) {
            trail.recordNow(draft(resource, number, actor).denied(refusal.code()));
            throw refusal;
        } catch (GovShareProblem refusal) {
            trail.recordNow(draft(resource, number, actor).failed(refusal.code().code()));
            throw refusal;
        } catch (BulkheadFullException _) {
            throw new ProviderUnavailable(
                    PushProblem.BUSY,
                    Text.of("当前推送较多,请 %s 秒后重试。", "Many pushes are under way; try again in %s seconds.")
                            .with(settings.retryAfter().toSeconds()));
        }
    }

    /// How long a push that finds no place should wait.
    public Duration retryAfter() {
        return settings.retryAfter();
    }

    private static AuditDraft draft(ResourceCode resource, BatchNumber number, Actor actor) {
        return AuditDraft.of(ACTION, actor).resource(resource).subject(number.value());
    }

    private PushOutcome takeIn(Offer offer, PushOrder order, BatchBody body, Actor actor) {
        var told = new ToldProgress(progress, offer.resource(), order.number(), clock);
        try {
            var outcome = takeIn(offer, order, body, actor, told);
            told.ended(null);
            return outcome;
        } catch (IOException | UncheckedIOException _) {
            told.ended(PushProblem.BODY_BROKEN_OFF.code());
            throw new MalformedInput(
                    PushProblem.BODY_BROKEN_OFF,
                    Text.of(
                            "内容未传输完整,未存储任何行,请以相同批次号重新推送。",
                            "The body broke off and nothing is stored; push it again under the same number."));
        } catch (GovShareProblem refusal) {
            told.ended(refusal.code().code());
            throw refusal;
        }
    }

    private PushOutcome takeIn(Offer offer, PushOrder order, BatchBody body, Actor actor, ToldProgress told)
            throws IOException {
        var announced = ContentDigest.sha256(body.contentDigest());
        var stream = new MeasuredStream(body.stream(), settings.maxBytes().toBytes(), told::received);
        if (batches.find(offer.resource(), order.number()).isPresent()) {
            stream.drain();
            return before(offer.resource(), order, stream.digest());
        }
        return Objects.requireNonNull(transaction.execute(_ -> {
            var rules = ruleBook.of(offer.resource());
            var rows = stageRows.open(offer, order.kind(), rules);
            told.of(rows);
            try {
                var bound = bindings.find(offer.resource()).flatMap(Binding::inForce);
                stageRows.read(offer, bound, order, body, stream, rows);
                var digest = stream.digest();
                announced.ifPresent(expected -> mustBe(expected, digest));
                told.merging();
                return merge(offer, order, rules, rows, digest, stream.bytes(), actor);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                rows.abandon();
            }
        }));
    }

    private static void mustBe(String expected, String digest) {
        if (!expected.equals(digest)) {
            throw new MalformedInput(
                    PushProblem.DIGEST_MISMATCH,
                    Text.of(
                            "收到的内容与 Content-Digest 不符,未存储任何行,请重新推送。",
                            "The body differs from its Content-Digest; nothing is stored. Push it again."));
        }
    }

    /// The stored answer to a batch that was merged before.
    private PushOutcome before(ResourceCode resource, PushOrder order, String digest) {
        var number = order.number();
        var batch = batches.find(resource, number).orElseThrow();
        if (!batch.digest().equals(digest) || batch.kind() != order.kind()) {
            throw new Conflict(
                    PushProblem.OTHER_CONTENT,
                    Text.of(
                                    "批次号 %s 已用于内容不同的批次,请换用新的批次号。",
                                    "Batch number %s was used for other content; take a new one.")
                            .with(number));
        }
        return new PushOutcome(batch, false);
    }

    private PushOutcome merge(
            Offer offer, PushOrder order, PushRules rules, RowIntake rows, String digest, long bytes, Actor actor) {
        long staged = rows.staging().finish();
        dataSets.lock(offer.resource());
        if (batches.find(offer.resource(), order.number()).isPresent()) {
            return before(offer.resource(), order, digest);
        }
        if (offers.require(offer.resource()).version() != offer.version()) {
            throw new Conflict(
                    PushProblem.ENTRY_CHANGED,
                    Text.of(
                            "推送期间目录条目发布了新版次,请核对后重新推送。",
                            "The entry was revised during the push; check and push again."));
        }
        var body = new MergeBatch.Body(staged, digest, bytes);
        return new PushOutcome(mergeBatch.merge(offer, order, rules, rows, body, actor), true);
    }
}
