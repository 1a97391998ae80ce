package cn.govshare.audit.evidencepackage.app;

import cn.govshare.audit.checkpoint.Checkpoints;
import cn.govshare.audit.checkpoint.LogIdentity;
import cn.govshare.audit.checkpoint.SignedCheckpoint;
import cn.govshare.audit.checkpoint.TimeStamps;
import cn.govshare.audit.evidencepackage.Guides;
import cn.govshare.audit.evidencepackage.PackageProblem;
import cn.govshare.audit.evidencepackage.PackageScope;
import cn.govshare.audit.evidencepackage.PackageSubject;
import cn.govshare.audit.evidencepackage.PackageSubject.Kind;
import cn.govshare.audit.evidencepackage.PrunedMonth;
import cn.govshare.audit.evidencepackage.SealedEntries;
import cn.govshare.audit.evidencepackage.SealedEntry;
import cn.govshare.audit.evidencepackage.SealedPlace;
import cn.govshare.audit.log.LogTree;
import cn.govshare.evidence.note.Checkpoint;
import cn.govshare.evidence.note.SignedNote;
import cn.govshare.evidence.pack.PackageWriter;
import cn.govshare.evidence.pack.PackageWriter.Cover;
import cn.govshare.evidence.pack.PackageWriter.RecordTarget;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Hands out the records of a month, a case, a grant, or one of them, with all that proves them offline.
/// Written as it is read, however long it is. The record of who takes what is durable before the first byte;
/// how it ended is a second record.
@Component
@Article({"18", "24"})
public class ExportPackage {
    private static final int PAGE = 1000;

    private final SealedEntries entries;
    private final ReadArchives archives;
    private final Checkpoints checkpoints;
    private final TimeStamps stamps;
    private final LogIdentity log;
    private final LogTree tree;
    private final AuditTrail trail;
    private final Clock clock;

    ExportPackage(
            SealedEntries entries,
            ReadArchives archives,
            Checkpoints checkpoints,
            TimeStamps stamps,
            LogIdentity log,
            LogTree tree,
            AuditTrail trail,
            Clock clock) {
        this.entries = entries;
        this.archives = archives;
        this.checkpoints = checkpoints;
        this.stamps = stamps;
        this.log = log;
        this.tree = tree;
        this.trail = trail;
        this.clock = clock;
    }

    /// @throws NotFound when there are no such records; a month without records gives a package without records
    /// @throws Conflict when there are, but no checkpoint covers them yet, a matter of seconds; or when the
    ///     archive that they are in is not at hand
    /// @throws IOException when the reader went away; the part that has left is on record
    public void export(PackageSubject subject, Actor auditor, PackageReceiver receiver) throws IOException {
        var checkpoint = checkpoints.best().map(SignedCheckpoint::cosigned).orElseThrow(ExportPackage::notSealed);
        var size = Checkpoint.of(checkpoint).size();
        var reached = archives.reached(subject);
        reached.forEach(archives::need);
        var reading = new Reading(scope(subject, reached), reached, size);
        reading.requireSealed();
        var export = UUID.randomUUID();
        trail.recordNow(draft("audit.package.export", subject, export, auditor).permitted());
        var digest = sha256();
        try {
            var out = new DigestOutputStream(receiver.begin(export), digest);
            if (subject.kind() == Kind.MONTH && !reached.isEmpty()) {
                reading.copyArchive(out);
            } else {
                write(out, checkpoint, subject, auditor, reading);
            }
            out.flush();
        } catch (IOException | RuntimeException e) {
            trail.recordNow(draft("audit.package.exported", subject, export, auditor)
                    .rows(reading.rows)
                    .failed("evidence-package/broken-off"));
            throw e;
        }
        var sha256 = HexFormat.of().formatHex(digest.digest());
        trail.recordNow(draft("audit.package.exported", subject, export, auditor)
                .rows(reading.rows)
                .digest(sha256)
                .done());
        receiver.complete(sha256);
    }

    private PackageScope scope(PackageSubject subject, List<PrunedMonth> reached) throws IOException {
        var grants = archives.grantsOf(subject, reached);
        if (subject.kind() == Kind.CASE) {
            grants.addAll(entries.grantsOf(subject.id()));
        }
        return new PackageScope(subject, grants);
    }

    private void write(OutputStream out, SignedNote checkpoint, PackageSubject subject, Actor auditor, Reading reading)
            throws IOException {
        var cover = new Cover(
                subject.kind().word(),
                subject.value(),
                subject.kind().isWhole(),
                clock.instant().toString(),
                auditor.name());
        var stamp = stamps.last(Checkpoint.of(checkpoint).size());
        new PackageWriter(checkpoint, log.verifiers(), tree, Guides.all(), stamp).write(out, cover, reading::forEach);
    }

    private static Conflict notSealed() {
        return new Conflict(
                PackageProblem.NOT_SEALED_YET,
                Text.of(
                        "记录已在日志中,但尚未有签名的检查点,请几秒后重试。",
                        "The records are on the log, but no signed checkpoint covers them yet; try again"
                                + " in a few seconds."));
    }

    private static AuditDraft draft(String action, PackageSubject subject, UUID export, Actor auditor) {
        return AuditDraft.of(action, auditor)
                .access(export)
                .items(List.of(subject.kind().word()))
                .subject(subject.value())
                .article("24");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /// The records of one package, first those that are only in archives.
    private final class Reading {
        private final PackageScope scope;
        private final List<PrunedMonth> reached;
        private final long size;
        private long rows;

        Reading(PackageScope scope, List<PrunedMonth> reached, long size) {
            this.scope = scope;
            this.reached = reached;
            this.size = size;
        }

        void requireSealed() throws IOException {
            if (scope.subject().kind() == Kind.MONTH
                    || !entries.after(SealedPlace.START, scope, size, 1).isEmpty()) {
                return;
            }
            if (entries.anyBehind(size, scope)) {
                throw notSealed();
            }
            archives.forEach(scope, reached, _ -> rows++);
            if (rows == 0) {
                throw new NotFound(
                        PackageProblem.NOTHING_THERE,
                        Text.of("审计日志中没有 %s 的记录。", "The trail has no records of %s.")
                                .with(scope.subject().value()));
            }
        }

        /// A month that is only in its archive leaves as it was archived.
        void copyArchive(OutputStream out) throws IOException {
            for (var month : reached) {
                Files.copy(archives.need(month), out);
                rows = month.records();
            }
        }

        void forEach(RecordTarget target) throws IOException {
            rows = 0;
            archives.forEach(scope, reached, each -> {
                target.take(each);
                rows++;
            });
            var last = SealedPlace.START;
            List<SealedEntry> page;
            do {
                page = entries.after(last, scope, size, PAGE);
                for (var entry : page) {
                    target.take(entry.packaged());
                    rows++;
                }
                last = page.isEmpty() ? last : SealedPlace.behind(page.getLast());
            } while (page.size() == PAGE);
        }
    }
}
