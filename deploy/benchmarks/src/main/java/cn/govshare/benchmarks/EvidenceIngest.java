package cn.govshare.benchmarks;

import cn.govshare.kernel.vocabulary.Text;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.postgresql.PGConnection;

/// Records from Kafka into the sealed log, each checked against its schema, made canonical, kept once, indexed for
/// the auditor and put into the Merkle tree: against COPY of the same bytes into a table with a key.
final class EvidenceIngest implements Benchmark {
    private static final String SERVICE = "audit-service";
    private static final long RECORDS = 60_000;

    /// Most records of a delivery to the log's reader.
    private static final int READ_AHEAD = 5_000;

    private static final int PROBES = 100;
    private static final int BESIDE_A_PROBE = 40;
    private static final long BETWEEN_PROBES = 200;
    private static final double SEALED_WITHIN = 5;

    @Override
    public String name() {
        return "evidence-ingest";
    }

    @Override
    public Text title() {
        return Text.of("审计记录入日志", "records into the sealed log");
    }

    @Override
    public Optional<Text> remark() {
        return Optional.of(Text.of(
                "检索用的索引是主要开销,见决定 0031。",
                "The indexes of the auditor's search are most of the cost: see decision 0031."));
    }

    @Override
    public List<Figure> run(Bench bench) throws Exception {
        try (var database = bench.database(SERVICE);
                var records = new TrailRecords(bench.platform().kafkaBootstrap())) {
            Sql.run(database, "CREATE TABLE IF NOT EXISTS bench_floor (record uuid PRIMARY KEY, body text NOT NULL)");
            var count = Math.max(3 * READ_AHEAD, bench.size(RECORDS));
            var batch = new ArrayList<TrailRecords.Sent>();
            var pair = Rounds.readings(
                    bench.rounds(),
                    () -> {
                        batch.clear();
                        var csv = fresh(records, count, batch);
                        return Rounds.rate(() -> copy(database, csv));
                    },
                    () -> takeIn(bench, database, records, batch));
            bench.progress("%,.0f records/s".formatted(pair.ours().median()));
            var sealed = sealing(database, records);
            Sql.run(database, "DROP TABLE bench_floor");
            return List.of(
                    new Figure(
                            Text.of(
                                    "由 Kafka 入日志(校验、规范化、去重、索引、Merkle 树),对同样字节 COPY 入有主键的表",
                                    "Kafka to log: checked, canonical, once, indexed, in the tree; against COPY of the"
                                            + " same bytes into a keyed table"),
                            pair.floor(),
                            pair.ours(),
                            "records/s",
                            Target.atLeast(0.2)),
                    new Figure(
                            Text.of(
                                    "每秒 200 条时,由发出到被签名检查点覆盖的 p95,对限值 5 秒",
                                    "p95 from sending to a signed checkpoint over it, at 200 records/s; against the"
                                            + " limit of 5 s"),
                            Measured.of(SEALED_WITHIN),
                            Measured.of(sealed),
                            "s",
                            Target.atMost(1)));
        }
    }

    private static byte[] fresh(TrailRecords records, long count, List<TrailRecords.Sent> batch) {
        var csv = new ByteArrayOutputStream();
        for (long i = 0; i < count; i++) {
            var next = records.next();
            batch.add(next);
            var body = new String(next.body(), StandardCharsets.UTF_8).replace("\"", "\"\"");
            csv.writeBytes("%s,\"%s\"\n".formatted(next.record(), body).getBytes(StandardCharsets.UTF_8));
        }
        return csv.toByteArray();
    }

    private static long copy(Connection database, byte[] csv) throws SQLException, IOException {
        return database.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY bench_floor FROM STDIN (FORMAT csv)", new ByteArrayInputStream(csv));
    }

    /// Records per second from the topic on: the log is held until all of them lie there, so that sending them is
    /// no part of it; what its reader has in its hands when it is let go does not count.
    private static double takeIn(Bench bench, Connection database, TrailRecords records, List<TrailRecords.Sent> batch)
            throws SQLException, InterruptedException {
        long before = size(database);
        long began;
        try (var held = bench.database(SERVICE)) {
            held.setAutoCommit(false);
            Sql.run(held, "SELECT size FROM log_tree FOR UPDATE");
            batch.forEach(records::send);
            records.flush();
            began = System.nanoTime();
            held.commit();
        }
        while (size(database) < before + batch.size()) {
            // Asking costs the database too.
            Thread.sleep(20);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        TrailRecords.awaitOnLog(database, batch);
        return Math.max(1, batch.size() - READ_AHEAD) / seconds;
    }

    private static long size(Connection database) throws SQLException {
        return Sql.number(database, "SELECT size FROM log_tree");
    }

    /// @return seconds within which nineteen of twenty probes are under a signature
    private static double sealing(Connection database, TrailRecords records) throws Exception {
        var sent = new ArrayList<TrailRecords.Sent>();
        var times = new ArrayList<Long>();
        var signed = new TreeMap<Long, Long>();
        for (int i = 0; i < PROBES; i++) {
            var probe = records.next();
            sent.add(probe);
            times.add(System.nanoTime());
            records.send(probe);
            for (int j = 1; j < BESIDE_A_PROBE; j++) {
                records.send(records.next());
            }
            long until = System.nanoTime() + BETWEEN_PROBES * 1_000_000;
            while (System.nanoTime() < until) {
                note(database, signed);
                Thread.sleep(20);
            }
        }
        TrailRecords.awaitOnLog(database, sent);
        var places = new long[PROBES];
        for (int i = 0; i < PROBES; i++) {
            places[i] = Sql.number(
                    database,
                    "SELECT seq FROM audit_record WHERE record = '%s'"
                            .formatted(sent.get(i).record()));
        }
        while (signed.isEmpty() || signed.lastKey() < places[PROBES - 1]) {
            note(database, signed);
            Thread.sleep(20);
        }
        var waits = new double[PROBES];
        for (int i = 0; i < PROBES; i++) {
            waits[i] = (signed.ceilingEntry(places[i]).getValue() - times.get(i)) / 1e9;
        }
        return Measured.percentile(waits, 0.95);
    }

    private static void note(Connection database, TreeMap<Long, Long> signed) throws SQLException {
        signed.putIfAbsent(
                Sql.number(database, "SELECT coalesce(max(size), 0) FROM log_checkpoint"), System.nanoTime());
    }
}
