package cn.govshare.exchange.push.app;

import cn.govshare.exchange.binding.Binding;
import cn.govshare.exchange.binding.Bindings;
import cn.govshare.exchange.dataset.DataSets;
import cn.govshare.exchange.offer.Offer;
import cn.govshare.exchange.push.BatchNumber;
import cn.govshare.exchange.push.PushBatch;
import cn.govshare.exchange.push.PushBatches.Findings;
import cn.govshare.exchange.push.PushKind;
import cn.govshare.exchange.push.PushProblem;
import cn.govshare.exchange.push.PushRuleBook;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Does with a small batch all that a push does, and takes it back: its provider learns what would become of it. Where
/// the entry is bound, the wanted columns are tried, and the binding remembers what came out.
@Component
@Article({"16", "18"})
public class TryRows {
    private static final long MOST_BYTES = 8 << 20;

    private final PushAdmission admission;
    private final Bindings bindings;
    private final StageRows stageRows;
    private final PushRuleBook ruleBook;
    private final MergeBatch mergeBatch;
    private final DataSets dataSets;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TryRows(
            PushAdmission admission,
            Bindings bindings,
            StageRows stageRows,
            PushRuleBook ruleBook,
            MergeBatch mergeBatch,
            DataSets dataSets,
            TransactionTemplate transaction,
            Clock clock) {
        this.admission = admission;
        this.bindings = bindings;
        this.stageRows = stageRows;
        this.ruleBook = ruleBook;
        this.mergeBatch = mergeBatch;
        this.dataSets = dataSets;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// @param batch the receipt that it would get
    public record Tried(PushBatch batch, Findings findings) {}

    public Tried attempt(ResourceCode resource, PushKind kind, BatchBody body, Actor actor) {
        var offer = admission.admit(resource, actor);
        var order = new PushOrder(new BatchNumber("trial-" + UUID.randomUUID()), kind, Optional.empty());
        try {
            var tried = Objects.requireNonNull(transaction.execute(status -> {
                status.setRollbackOnly();
                return tried(offer, order, body, actor);
            }));
            remember(offer, tried);
            return tried;
        } catch (UncheckedIOException _) {
            throw new MalformedInput(PushProblem.BODY_BROKEN_OFF, Text.of("内容未传输完整。", "The body broke off."));
        }
    }

    private Tried tried(Offer offer, PushOrder order, BatchBody body, Actor actor) {
        var rules = ruleBook.of(offer.resource());
        var rows = stageRows.open(offer, order.kind(), rules);
        try {
            var bound = bindings.find(offer.resource()).map(Binding::wanted);
            var stream = new MeasuredStream(body.stream(), MOST_BYTES, _ -> {});
            stageRows.read(offer, bound, order, body, stream, rows);
            long staged = rows.staging().finish();
            dataSets.lock(offer.resource());
            var whole = new MergeBatch.Body(staged, stream.digest(), stream.bytes());
            return new Tried(
                    mergeBatch.merge(offer, order, rules, rows, whole, actor),
                    rows.findings().all());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            rows.abandon();
        }
    }

    private void remember(Offer offer, Tried tried) {
        var counts = tried.batch().counts();
        var found = new Binding.Trial(
                offer.revision(),
                counts.rows(),
                counts.rejected(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        transaction.executeWithoutResult(
                _ -> bindings.find(offer.resource()).ifPresent(binding -> bindings.save(binding.tried(found))));
    }
}
