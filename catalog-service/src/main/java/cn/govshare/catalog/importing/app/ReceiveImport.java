package cn.govshare.catalog.importing.app;

import cn.govshare.catalog.importing.ColumnMapping;
import cn.govshare.catalog.importing.ImportJob;
import cn.govshare.catalog.importing.ImportJobs;
import cn.govshare.catalog.importing.ImportLimits;
import cn.govshare.catalog.importing.ImportProblem;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.idempotency.Idempotency;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A department, or the bureau, hands in a table; it is taken in behind the scenes.
@Component
public class ReceiveImport {
    private static final int PART = 1 << 20;

    private final ImportJobs jobs;
    private final ImportLimits limits;
    private final ImportWorker worker;
    private final Idempotency idempotency;
    private final AuditTrail trail;
    private final Clock clock;

    ReceiveImport(
            ImportJobs jobs,
            ImportLimits limits,
            ImportWorker worker,
            Idempotency idempotency,
            AuditTrail trail,
            Clock clock) {
        this.jobs = jobs;
        this.limits = limits;
        this.worker = worker;
        this.idempotency = idempotency;
        this.trail = trail;
        this.clock = clock;
    }

    /// What is sent along with a file.
    ///
    /// @param announced its size as the sender says; negative when he does not
    public record Sent(String fileName, long announced, boolean dryRun, ColumnMapping mapping) {}

    private record Content(String digest, Sent sent) {}

    /// @param key tells a repeated call from a new one
    /// @throws MalformedInput when there is nothing, or more than may be
    @Article("8(1)")
    public ImportJob receive(InputStream body, Sent sent, @Nullable String key, Actor actor) throws IOException {
        refuseBeyond(sent.announced());
        var file = Files.createTempFile("catalog-import", ".part");
        try {
            var sha256 = sha256();
            long bytes = copy(body, file, sha256);
            var digest = HexFormat.of().formatHex(sha256.digest());
            var id = idempotency.once(
                    actor,
                    "importCatalog",
                    key,
                    new Content(digest, sent),
                    () -> add(file, bytes, digest, sent, actor));
            worker.nudge();
            return jobs.find(UUID.fromString(id)).orElseThrow();
        } finally {
            Files.delete(file);
        }
    }

    private void refuseBeyond(long bytes) {
        if (bytes > limits.file()) {
            throw new MalformedInput(
                    ImportProblem.TOO_LARGE,
                    Text.of("文件至多 %s 字节,请拆分后导入。", "A file has at most %s bytes; send it in parts.")
                            .with(limits.file()));
        }
    }

    private long copy(InputStream body, Path file, MessageDigest sha256) throws IOException {
        long bytes = 0;
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[64 * 1024];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                bytes += read;
                refuseBeyond(bytes);
                sha256.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        if (bytes == 0) {
            throw new MalformedInput(ImportProblem.EMPTY, Text.of("请求中没有文件。", "The call carries no file."));
        }
        return bytes;
    }

    private String add(Path file, long bytes, String digest, Sent sent, Actor actor) {
        var job = ImportJob.received(
                UUID.randomUUID(),
                actor,
                sent.fileName(),
                bytes,
                digest,
                sent.dryRun(),
                sent.mapping(),
                clock.instant());
        jobs.add(job);
        try (var in = Files.newInputStream(file)) {
            var part = new byte[PART];
            int number = 0;
            for (int read = in.readNBytes(part, 0, PART); read > 0; read = in.readNBytes(part, 0, PART)) {
                jobs.addPart(job.id(), number, part, read);
                number++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        trail.record(AuditDraft.of("catalog.import.receive", actor)
                .subject(job.id().toString())
                .article("8(1)")
                .bytes(bytes)
                .digest(digest)
                .done());
        return job.id().toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
