package cn.govshare.benchmarks;

import cn.govshare.kernel.vocabulary.Text;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;

/// The auditor's search by each criterion: a page of it, against one record by its primary key, both through the
/// gateway
/// and both left on record. What it costs must not grow with the trail.
final class AuditSearch implements Benchmark {
    private static final String SERVICE = "audit-service";
    private static final String AUDITOR = "sjj.auditor";
    private static final List<Long> SIZES = List.of(100_000L, 1_000_000L, 10_000_000L);
    private static final int VALUES = 20;
    private static final double P95 = 0.95;

    @Override
    public String name() {
        return "audit-search";
    }

    @Override
    public Text title() {
        return Text.of("审计检索", "the auditor's search");
    }

    @Override
    public Optional<Text> remark() {
        return Optional.of(Text.of(
                "两侧都经过网关、令牌校验与查阅留痕;下限取一条,平台取一页(50 条)。更大的日志:从某日起的查询只读其后各月的分区,每个条件在每个分区中走一条索引"
                        + "(`QuestionPlansTest` 以执行计划证明);不限时间的查询随月份数而非记录数增长。",
                "Both sides pass the gateway, the check of the token and the record of the reading; the floor reads"
                        + " one record, the platform a page of 50. Beyond this size: a question from a day on reads the"
                        + " partitions of the months since, and each criterion walks one index of each"
                        + " (`QuestionPlansTest` shows it by plan); a question without a time grows with the months, not"
                        + " with the records."));
    }

    @Override
    public List<Figure> run(Bench bench) throws Exception {
        bench.platform();
        var trail = new FilledTrail(bench, SERVICE);
        var figures = new ArrayList<Figure>();
        var before = Map.<Text, Rounds.Pair>of();
        for (int i = 0; i < SIZES.size(); i++) {
            var size = bench.size(SIZES.get(i));
            long began = System.nanoTime();
            trail.fill(size);
            bench.progress("%,d records filled in %.0f s".formatted(size, (System.nanoTime() - began) / 1e9));
            var now = read(bench, size, trail.known(VALUES));
            if (i > 0) {
                figures.add(growth(bench.size(SIZES.get(i - 1)), before, size, now));
            }
            if (i == SIZES.size() - 1) {
                now.forEach((label, pair) -> figures.add(page(size, label, pair)));
                figures.add(beyond(bench, size));
            }
            before = now;
        }
        return figures;
    }

    private static Figure page(long size, Text label, Rounds.Pair pair) {
        return new Figure(
                Text.of(
                        "%,d 条中按%s检索一页的 p95,对按主键取一条".formatted(size, label.zh()),
                        "p95 of a page by %s among %,d, against one by primary key".formatted(label.en(), size)),
                pair.floor(),
                pair.ours(),
                "ms",
                Target.atMost(5));
    }

    private static Figure growth(long few, Map<Text, Rounds.Pair> ofFew, long many, Map<Text, Rounds.Pair> ofMany) {
        return new Figure(
                Text.of(
                        "各条件 p95 的中位数:%,d 条对 %,d 条".formatted(many, few),
                        "p95, median of the criteria: %,d records against %,d".formatted(many, few)),
                medianOf(ofFew),
                medianOf(ofMany),
                "ms",
                Target.atMost(2));
    }

    private static Figure beyond(Bench bench, long size) throws SQLException {
        try (var database = bench.database(SERVICE)) {
            var plans = new SearchPlans(database);
            var now = plans.costs(1, bench::progress);
            var later = plans.costs(SearchPlans.BEYOND, bench::progress);
            return new Figure(
                    Text.of(
                            "按执行计划估算,不实测:统计信息改为 %,d 条(页数不变)对 %,d 条,一页的代价".formatted(SearchPlans.BEYOND * size, size),
                            "by plan, not measured: statistics of %,d records, on the same pages, against %,d"
                                    .formatted(SearchPlans.BEYOND * size, size)),
                    now,
                    later,
                    "cost",
                    Target.atMost(2));
        }
    }

    private static Measured medianOf(Map<Text, Rounds.Pair> pairs) {
        return Measured.of(pairs.values().stream()
                .mapToDouble(each -> each.ours().median())
                .toArray());
    }

    private static Map<Text, Rounds.Pair> read(Bench bench, long records, List<String> known) throws Exception {
        var pairs = new LinkedHashMap<Text, Rounds.Pair>();
        var floors = known.stream()
                .map(record -> "/api/v1/audit-entries?record=" + record)
                .toList();
        for (var criterion : criteria().entrySet()) {
            var paths = new ArrayList<String>();
            for (long i = 0; i < VALUES; i++) {
                paths.add("/api/v1/audit-entries?" + criterion.getValue().apply(i));
            }
            var pair = Rounds.calls(
                    bench.rounds(), floors, paths, P95, bench.door().as(AUDITOR));
            bench.progress("%,d by %s: %.1f ms, by key %.1f ms"
                    .formatted(
                            records,
                            criterion.getKey().en(),
                            pair.ours().median(),
                            pair.floor().median()));
            pairs.put(criterion.getKey(), pair);
        }
        return pairs;
    }

    private static Map<Text, LongFunction<String>> criteria() {
        var all = new LinkedHashMap<Text, LongFunction<String>>();
        all.put(Text.of("部门", "department"), i -> "department=" + TrailRecords.department(i));
        all.put(Text.of("人员", "person"), i -> "account=person-" + i * 33);
        all.put(Text.of("业务系统", "business system"), i -> "client=bench-system-" + i);
        all.put(Text.of("业务系统账号", "a system's account"), i -> "account=bench-system-" + i);
        all.put(Text.of("信息资源", "resource"), i -> "resource=3320481001001/%06d".formatted(i));
        all.put(Text.of("少见的信息项", "a rare item"), i -> "item=item_" + i);
        all.put(Text.of("常见的信息项", "a common item"), _ -> "item=id_number");
        all.put(Text.of("常见的用途", "a common purpose"), _ -> "purpose=WORK_REFERENCE");
        all.put(Text.of("少见的用途", "a rare purpose"), _ -> "purpose=DATA_VERIFICATION");
        all.put(Text.of("授权", "grant"), i -> "grant=" + md5("grant" + i));
        all.put(Text.of("办理事项", "case"), i -> "caseId=" + md5("case" + i));
        all.put(Text.of("案卷", "dossier"), i -> "dossier=" + md5("case" + i));
        all.put(Text.of("结果", "decision"), _ -> "decision=DENIED&order=NEWEST");
        all.put(Text.of("时间", "time"), i -> "from=2025-06-%02d&to=2025-06-%02d".formatted(1 + i, 1 + i));
        all.put(Text.of("来源地址", "source address"), i -> "source=10.20.30." + i);
        all.put(Text.of("行数", "row counts"), i -> "minRows=%d".formatted(5000 + i));
        all.put(Text.of("被查对象", "subject hash"), i -> "subjectHash=" + sha256("s" + i * 7919));
        all.put(
                Text.of("追踪号", "trace"),
                i -> "trace=" + md5("trace" + (i + 1)).toString().replace("-", ""));
        all.put(
                Text.of("部门、用途与时间", "department, purpose and time"),
                i -> "department=%s&purpose=WORK_REFERENCE&from=2025-03-01&to=2025-03-31"
                        .formatted(TrailRecords.department(i)));
        return all;
    }

    /// The id that PostgreSQL makes by `md5(text)::uuid`.
    private static UUID md5(String text) {
        var digits = HexFormat.of().formatHex(digest("MD5", text));
        return UUID.fromString(digits.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(digest("SHA-256", text));
    }

    private static byte[] digest(String algorithm, String text) {
        try {
            return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
