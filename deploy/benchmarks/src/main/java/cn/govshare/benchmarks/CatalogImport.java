package cn.govshare.benchmarks;

import cn.govshare.demo.Body;
import cn.govshare.kernel.vocabulary.Text;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.postgresql.PGConnection;

/// The standard catalog table taken in through the gateway, each row understood, each entry a draft with its history,
/// its record on the trail and its words in the search index: against COPY of the same rows into a keyed table. Memory
/// at ten times the rows.
final class CatalogImport implements Benchmark {
    private static final long ROWS = 40_000;
    private static final long FEW = 10_000;
    private static final long MANY = 100_000;
    private static final int ITEMS = 8;

    @Override
    public String name() {
        return "catalog-import";
    }

    @Override
    public Text title() {
        return Text.of("目录导入", "taking a catalog in");
    }

    @Override
    public Optional<Text> remark() {
        return Optional.of(Text.of(
                "每个条目 %d 个信息项,一项一行;下限只存文字,平台则逐值识别,并写条目、办理记录、审计记录、检索词(拼音、首字母、二元组)。".formatted(ITEMS),
                ("Entries have %d items, a row each; the floor only stores text, while the platform understands every"
                                + " value and writes the entry, its history, its record on the trail and the words it"
                                + " is found by.")
                        .formatted(ITEMS)));
    }

    @Override
    public List<Figure> run(Bench bench) throws Exception {
        var desk = new CatalogDesk(bench);
        var rows = CatalogRows.of(bench.catalogue(), desk.departments());
        // Names that no other run and no other round has.
        var next = new AtomicLong(1_000_000);
        try (var database = bench.database(CatalogDesk.SERVICE)) {
            Sql.run(
                    database,
                    "CREATE TABLE bench_floor (a text, b text, c text, d text, e text, f text, g text, h text,"
                            + " id bigserial PRIMARY KEY)");
            var count = bench.size(ROWS);
            var pair = Rounds.rates(
                    bench.rounds(),
                    () -> copy(database, rows.items(next.get(), count, ITEMS)),
                    () -> desk.take(rows.items(next.getAndAdd(count), count, ITEMS)));
            bench.progress("%,.0f rows/s".formatted(pair.ours().median()));
            Sql.run(database, "DROP TABLE bench_floor");
            return List.of(
                    new Figure(
                            Text.of(
                                    "导入 %,d 行(逐值识别、条目、记录、检索词),对同样的行 COPY 入有主键的表".formatted(count),
                                    "%,d rows taken in, against COPY of the same rows into a keyed table"
                                            .formatted(count)),
                            pair.floor(),
                            pair.ours(),
                            "rows/s",
                            Target.atLeast(0.02)),
                    memory(bench, desk, rows, next));
        }
    }

    private static long copy(Connection database, Body table) throws SQLException, IOException {
        try (var content = table.content().get()) {
            return database.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY bench_floor (a, b, c, d, e, f, g, h) FROM STDIN (FORMAT csv, HEADER)", content);
        }
    }

    /// The service's greatest resident size while it takes in few rows and while it takes in many; by then it is warm.
    private static Figure memory(Bench bench, CatalogDesk desk, CatalogRows rows, AtomicLong next) throws Exception {
        var few = bench.size(FEW);
        var many = bench.size(MANY);
        var peak =
                new PeakMemory(bench.platform().part(CatalogDesk.SERVICE).pid().orElseThrow());
        var pair = Rounds.readings(
                1, () -> peakOf(peak, desk, rows, next, few), () -> peakOf(peak, desk, rows, next, many));
        return new Figure(
                Text.of(
                        "catalog-service 常驻内存峰值:导入 %,d 行对 %,d 行".formatted(many, few),
                        "peak resident size of catalog-service: %,d rows against %,d".formatted(many, few)),
                pair.floor(),
                pair.ours(),
                "MB",
                Target.atMost(1.2));
    }

    private static double peakOf(PeakMemory peak, CatalogDesk desk, CatalogRows rows, AtomicLong next, long count)
            throws IOException {
        peak.forget();
        desk.take(rows.items(next.getAndAdd(count), count, ITEMS));
        return peak.megabytes();
    }
}
