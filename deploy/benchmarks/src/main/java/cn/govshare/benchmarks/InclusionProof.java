package cn.govshare.benchmarks;

import cn.govshare.evidence.MalformedEvidence;
import cn.govshare.evidence.tree.GrowingTree;
import cn.govshare.evidence.tree.Hash;
import cn.govshare.evidence.tree.Tile;
import cn.govshare.kernel.vocabulary.Text;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What it takes to prove that a record is on the log, as the log grows a hundredfold: the proof is longer by the
/// logarithm. Held against reading the same record by its key through the same door, call by call.
final class InclusionProof implements Benchmark {
    private static final String SERVICE = "audit-service";
    private static final String AUDITOR = "sjj.auditor";
    private static final long FEW = 10_000;
    private static final long MORE = 100_000;
    private static final long MANY = 1_000_000;
    private static final int RECORDS = 100;
    private static final double LOG_OF_A_HUNDREDFOLD = Math.log(MANY) / Math.log(FEW);

    @Override
    public String name() {
        return "inclusion-proof";
    }

    @Override
    public Text title() {
        return Text.of("包含证明", "inclusion proof");
    }

    @Override
    public Optional<Text> remark() {
        return Optional.of(Text.of(
                "两侧都经过网关、令牌校验与查阅留痕。",
                "Both sides pass the gateway, the check of the token and the record of the reading."));
    }

    @Override
    public List<Figure> run(Bench bench) throws Exception {
        try (var database = bench.database(SERVICE);
                var records = new TrailRecords(bench.platform().kafkaBootstrap())) {
            var sent = new ArrayList<TrailRecords.Sent>();
            for (int i = 0; i < RECORDS; i++) {
                sent.add(records.next());
            }
            sent.forEach(records::send);
            TrailRecords.awaitOnLog(database, sent);
            long begin = Math.max(FEW, size(database));
            var few = read(bench, database, sent, begin);
            var more = read(bench, database, sent, Math.max(begin, bench.size(MORE)));
            var many = read(bench, database, sent, Math.max(begin, bench.size(MANY)));
            return List.of(
                    figure(begin, few),
                    figure(Math.max(begin, bench.size(MORE)), more),
                    figure(Math.max(begin, bench.size(MANY)), many),
                    new Figure(
                            Text.of(
                                    "证明相对读取的倍数:大日志对小日志(lg 10⁶ / lg 10⁴ = 1.5)",
                                    "proof by read: the large log against the small one (lg 10⁶ / lg 10⁴ = 1.5)"),
                            Measured.of(few.ours().median() / few.floor().median()),
                            Measured.of(many.ours().median() / many.floor().median()),
                            "×",
                            Target.atMost(LOG_OF_A_HUNDREDFOLD)));
        }
    }

    private static Figure figure(long size, Rounds.Pair pair) {
        return new Figure(
                Text.of(
                        "日志 %,d 条:取一条的包含证明,对按主键读该条".formatted(size),
                        "log of %,d: proof of a record, against reading it by its key".formatted(size)),
                pair.floor(),
                pair.ours(),
                "ms",
                Target.atMost(2));
    }

    private static Rounds.Pair read(Bench bench, Connection database, List<TrailRecords.Sent> sent, long size)
            throws Exception {
        grow(database, size);
        var caller = bench.door().as(AUDITOR);
        var pair = Rounds.calls(
                bench.rounds(),
                sent.stream()
                        .map(each -> "/api/v1/audit-entries/" + each.record())
                        .toList(),
                sent.stream()
                        .map(each -> "/api/v1/audit-entries/%s/proof".formatted(each.record()))
                        .toList(),
                0.5,
                caller);
        bench.progress("log of %,d: read %.2f ms, proof %.2f ms"
                .formatted(size, pair.floor().median(), pair.ours().median()));
        return pair;
    }

    private static long size(Connection database) throws SQLException {
        return Sql.number(database, "SELECT size FROM log_tree");
    }

    /// Appends leaves to the log's tree as its sequencer does, without records behind them, and waits for a signature.
    private static void grow(Connection database, long size) throws SQLException, InterruptedException {
        database.setAutoCommit(false);
        long before = Sql.number(database, "SELECT size FROM log_tree FOR UPDATE");
        if (before < size) {
            var tree = GrowingTree.open(before, tile -> tile(database, tile));
            for (long place = before; place < size; place++) {
                tree.append(Hash.ofLeaf(
                        ByteBuffer.allocate(Long.BYTES).putLong(place).array()));
            }
            keep(database, tree);
        }
        database.commit();
        database.setAutoCommit(true);
        while (Sql.number(database, "SELECT coalesce(max(size), 0) FROM log_checkpoint") < size) {
            Thread.sleep(100);
        }
    }

    private static void keep(Connection database, GrowingTree tree) throws SQLException {
        try (var insert = database.prepareStatement("""
            INSERT INTO log_tile (level, index, hashes) VALUES (?, ?, ?)
            ON CONFLICT (level, index) DO UPDATE SET hashes = excluded.hashes\
            """)) {
            for (var written : tree.takeWritten()) {
                insert.setInt(1, written.tile().level());
                insert.setLong(2, written.tile().index());
                insert.setBytes(3, written.hashes());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (var update = database.prepareStatement("UPDATE log_tree SET size = ?, root = ?")) {
            update.setLong(1, tree.size());
            update.setBytes(2, tree.head().root().bytes());
            update.executeUpdate();
        }
    }

    private static byte[] tile(Connection database, Tile tile) {
        try (var select = database.prepareStatement("SELECT hashes FROM log_tile WHERE level = ? AND index = ?")) {
            select.setInt(1, tile.level());
            select.setLong(2, tile.index());
            try (var found = select.executeQuery()) {
                if (!found.next()) {
                    throw new MalformedEvidence(tile.path());
                }
                return found.getBytes(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
