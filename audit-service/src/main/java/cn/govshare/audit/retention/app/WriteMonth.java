package cn.govshare.audit.retention.app;

import cn.govshare.audit.checkpoint.SignedCheckpoint;
import cn.govshare.audit.evidencepackage.PackageScope;
import cn.govshare.audit.evidencepackage.PackageSubject;
import cn.govshare.audit.evidencepackage.SealedEntries;
import cn.govshare.audit.evidencepackage.SealedEntry;
import cn.govshare.audit.evidencepackage.SealedPlace;
import cn.govshare.audit.log.LogTree;
import cn.govshare.audit.retention.KeptMonth;
import cn.govshare.audit.retention.RetentionProblem;
import cn.govshare.evidence.MalformedEvidence;
import cn.govshare.evidence.pack.PackageWriter;
import cn.govshare.evidence.pack.PackageWriter.Cover;
import cn.govshare.evidence.pack.PackageWriter.RecordTarget;
import cn.govshare.evidence.pack.PackagedRecord;
import cn.govshare.evidence.tree.AuthenticTiles;
import cn.govshare.evidence.tree.ForgedTile;
import cn.govshare.evidence.tree.Hash;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.vocabulary.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;

/// Writes a month as an evidence package, which is verified like any other, when its records have long gone from the
/// database. Every record is held against the signed log on the way.
final class WriteMonth {
    private static final int PAGE = 1000;

    private final SealedEntries entries;
    private final KeptMonth month;
    private final SignedCheckpoint checkpoint;
    private final AuthenticTiles tiles;

    /// @param checkpoint that covers the month
    WriteMonth(SealedEntries entries, LogTree log, KeptMonth month, SignedCheckpoint checkpoint) {
        this.entries = entries;
        this.month = month;
        this.checkpoint = checkpoint;
        this.tiles = new AuthenticTiles(checkpoint.head(), log);
    }

    void writeTo(OutputStream out, PackageWriter writer, Cover cover) throws IOException {
        writer.write(out, cover, this::forEach);
    }

    private void forEach(RecordTarget target) throws IOException {
        var scope = new PackageScope(PackageSubject.of(month.month()), Set.of());
        var last = SealedPlace.START;
        var expected = month.firstSeq();
        List<SealedEntry> page;
        do {
            page = entries.after(last, scope, checkpoint.size(), PAGE);
            for (var entry : page) {
                check(entry.packaged(), expected);
                target.take(entry.packaged());
                expected++;
            }
            last = page.isEmpty() ? last : SealedPlace.behind(page.getLast());
        } while (page.size() == PAGE);
        if (expected != month.lastSeq() + 1) {
            throw contradiction(expected);
        }
    }

    private void check(PackagedRecord record, long expected) {
        try {
            if (record.place() != expected || !Hash.ofLeaf(record.body()).equals(tiles.leaf(record.index()))) {
                throw contradiction(expected);
            }
        } catch (ForgedTile | MalformedEvidence _) {
            throw contradiction(expected);
        }
    }

    private static Conflict contradiction(long seq) {
        return new Conflict(
                RetentionProblem.LOG_CONTRADICTS,
                Text.of(
                                "第 %s 条记录与已签名的日志不符,该月未归档。",
                                "Record %s is not what the signed log has there; the month is not archived.")
                        .with(seq));
    }
}
