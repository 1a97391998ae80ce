package cn.govshare.exchange.push.app;

import cn.govshare.exchange.push.BatchNumber;
import cn.govshare.exchange.push.PushBatches;
import cn.govshare.exchange.push.PushParts;
import cn.govshare.exchange.push.PushParts.Part;
import cn.govshare.exchange.push.PushProblem;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes a batch in parts, each of which may be sent again until it is there, and merges them as one when all are.
@Component
@Article({"16", "18"})
public class ReceiveParts {
    private static final int MOST_PARTS = 10_000;

    private final PushAdmission admission;
    private final PushParts parts;
    private final PushBatches batches;
    private final PushRows pushRows;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final PushSettings settings;
    private final Clock clock;

    ReceiveParts(
            PushAdmission admission,
            PushParts parts,
            PushBatches batches,
            PushRows pushRows,
            AuditTrail trail,
            TransactionTemplate transaction,
            PushSettings settings,
            Clock clock) {
        this.admission = admission;
        this.parts = parts;
        this.batches = batches;
        this.pushRows = pushRows;
        this.trail = trail;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /// @param part number of the part, from 1
    /// @throws Conflict when another part stands under this number, or the batch is merged
    public Part receive(ResourceCode resource, BatchNumber batch, int part, BatchBody body, Actor actor) {
        mayPush(resource, batch, actor);
        var digest = ContentDigest.sha256(body.contentDigest())
                .orElseThrow(() -> new MalformedInput(
                        PushProblem.BAD_CONTENT_DIGEST,
                        Text.of("分片须附 Content-Digest。", "A part comes with its Content-Digest.")));
        if (part < 1 || part > MOST_PARTS) {
            throw new MalformedInput(
                    PushProblem.BAD_PART,
                    Text.of("分片号为 1 至 %s。", "Parts are numbered from 1 to %s.").with(MOST_PARTS));
        }
        if (batches.find(resource, batch).isPresent()) {
            throw new Conflict(
                    PushProblem.OTHER_CONTENT,
                    Text.of("批次 %s 已合并。", "Batch %s is merged.").with(batch));
        }
        long before = parts.of(resource, batch).stream()
                .filter(each -> each.number() != part)
                .mapToLong(Part::bytes)
                .sum();
        var stream = new MeasuredStream(
                body.stream(), Math.max(0, settings.maxBytes().toBytes() - before), _ -> {});
        try {
            return Objects.requireNonNull(transaction.execute(_ -> kept(resource, batch, part, body, digest, stream)));
        } catch (UncheckedIOException _) {
            throw new MalformedInput(
                    PushProblem.BODY_BROKEN_OFF, Text.of("分片未传输完整,请重新发送该分片。", "The part broke off; send it again."));
        }
    }

    private void mayPush(ResourceCode resource, BatchNumber batch, Actor actor) {
        try {
            admission.admit(resource, actor);
        } catch (Forbidden refusal) {
            trail.recordNow(AuditDraft.of(PushRows.ACTION, actor)
                    .resource(resource)
                    .subject(batch.value())
                    .denied(refusal.code()));
            throw refusal;
        }
    }

    private Part kept(
            ResourceCode resource,
            BatchNumber batch,
            int number,
            BatchBody body,
            String digest,
            MeasuredStream stream) {
        var present = parts.find(resource, batch, number);
        try {
            if (present.isPresent()) {
                stream.drain();
            } else {
                parts.enter(resource, batch, new Part(number, body.format().name(), digest, 0, clock.instant()));
                parts.keep(resource, batch, number, stream);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!digest.equals(stream.digest())) {
            throw new MalformedInput(
                    PushProblem.DIGEST_MISMATCH,
                    Text.of(
                            "分片内容与 Content-Digest 不符,请重新发送。",
                            "The part differs from its Content-Digest; send it again."));
        }
        if (present.filter(part -> !part.digest().equals(digest)).isPresent()) {
            throw new Conflict(
                    PushProblem.OTHER_CONTENT,
                    Text.of(
                                    "分片 %s 已收到且内容不同;请先放弃该批次的分片。",
                                    "Part %s is here with other content; give the parts up first.")
                            .with(number));
        }
        return parts.find(resource, batch, number).orElseThrow();
    }

    /// What has come so far.
    public List<Part> received(ResourceCode resource, BatchNumber batch, Actor actor) {
        admission.admit(resource, actor);
        return parts.of(resource, batch);
    }

    /// Forgets what has come.
    public void giveUp(ResourceCode resource, BatchNumber batch, Actor actor) {
        mayPush(resource, batch, actor);
        transaction.executeWithoutResult(_ -> parts.drop(resource, batch));
    }

    /// Merges the parts as one batch; once more gives the same receipt.
    ///
    /// @param count how many parts there are
    /// @param digest SHA-256 of the whole, hexadecimal
    public PushOutcome complete(ResourceCode resource, PushOrder order, int count, String digest, Actor actor) {
        mayPush(resource, order.number(), actor);
        var merged = batches.find(resource, order.number());
        if (merged.filter(batch -> batch.digest().equals(digest)).isPresent()) {
            return new PushOutcome(merged.get(), false);
        }
        var received = parts.of(resource, order.number());
        mustBeWhole(received, count);
        var body = new BatchBody(
                BatchBody.Format.valueOf(received.getFirst().format()),
                parts.read(resource, order.number()),
                Optional.empty(),
                Optional.of("sha-256=:%s:"
                        .formatted(Base64.getEncoder()
                                .encodeToString(HexFormat.of().parseHex(digest)))));
        var outcome = pushRows.push(resource, order, body, actor);
        transaction.executeWithoutResult(_ -> parts.drop(resource, order.number()));
        return outcome;
    }

    private static void mustBeWhole(List<Part> received, int count) {
        var missing = new ArrayList<Integer>();
        for (int i = 1; i <= Math.min(count, MOST_PARTS); i++) {
            int number = i;
            if (received.stream().noneMatch(part -> part.number() == number)) {
                missing.add(number);
            }
        }
        if (!missing.isEmpty() || received.size() != count) {
            throw new PolicyViolation(
                    PushProblem.PARTS_MISSING,
                    Text.of("应有 %s 个分片,已收到 %s 个,缺少:%s。", "There should be %s parts, %s are here; missing: %s.")
                            .with(count, received.size(), missing));
        }
        if (received.stream().map(Part::format).distinct().count() > 1) {
            throw new PolicyViolation(PushProblem.BAD_PART, Text.of("各分片的内容类型应相同。", "All parts are of the same type."));
        }
    }
}
