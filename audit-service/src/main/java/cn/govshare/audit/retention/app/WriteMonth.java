package cn.govshare.audit.retention.app;

import cn.govshare.audit.log.LogTree;
import cn.govshare.audit.retention.KeptMonth;
import cn.govshare.audit.retention.KeptMonths;
import cn.govshare.audit.retention.RetentionProblem;
import cn.govshare.evidence.tree.Hash;
import cn.govshare.evidence.tree.Tile;
import cn.govshare.evidence.tree.TreeHead;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.vocabulary.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes the records of a month as they are on the log, with the tiles that their leaves are in: whoever has a
/// checkpoint of the log can prove each of them without the database. Every record is held against its leaf on the way.
final class WriteMonth {
    private static final int PAGE = 1000;

    private final KeptMonths months;
    private final LogTree log;
    private final KeptMonth month;
    private final TreeHead head;

    WriteMonth(KeptMonths months, LogTree log, KeptMonth month) {
        this.months = months;
        this.log = log;
        this.month = month;
        this.head = log.head();
    }

    void writeTo(OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry("manifest.json"));
        zip.write("""
                {"month":"%s","firstLeaf":%d,"records":%d,"treeSize":%d,"treeRoot":"%s"}
                """.formatted(
                        month.month(),
                        month.firstSeq() - 1,
                        month.records(),
                        head.size(),
                        head.root().base64())
                .getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry("entries.ndjson"));
        entries(zip);
        zip.closeEntry();
        tiles(zip);
        zip.finish();
    }

    private void entries(OutputStream out) throws IOException {
        long seq = month.firstSeq();
        while (seq <= month.lastSeq()) {
            var bodies = months.bodies(month, seq, PAGE);
            if (bodies.isEmpty()) {
                throw contradiction(seq);
            }
            for (var body : bodies) {
                if (!Hash.ofLeaf(body).equals(leaf(seq))) {
                    throw contradiction(seq);
                }
                out.write(body);
                out.write('\n');
                seq++;
            }
        }
    }

    private byte[] tile = new byte[0];
    private long tileIndex = -1;

    private Hash leaf(long seq) {
        long leaf = seq - 1;
        if (leaf / Tile.FULL != tileIndex) {
            tileIndex = leaf / Tile.FULL;
            tile = log.read(Tile.in(head.size(), 0, tileIndex));
        }
        int from = (int) (leaf % Tile.FULL) * Hash.LENGTH;
        return Hash.of(Arrays.copyOfRange(tile, from, from + Hash.LENGTH));
    }

    private Conflict contradiction(long seq) {
        return new Conflict(
                RetentionProblem.LOG_CONTRADICTS,
                Text.of(
                                "第 %s 条记录与日志的叶子不符,该月未归档。",
                                "Record %s is not what the log has as its leaf; the month is not archived.")
                        .with(seq));
    }

    private void tiles(ZipOutputStream zip) throws IOException {
        long last = (month.lastSeq() - 1) / Tile.FULL;
        for (long index = (month.firstSeq() - 1) / Tile.FULL; index <= last; index++) {
            var place = Tile.in(head.size(), 0, index);
            zip.putNextEntry(new ZipEntry(place.path()));
            zip.write(log.read(place), 0, place.length());
            zip.closeEntry();
        }
    }
}
