package cn.govshare.benchmarks;

import cn.govshare.kernel.vocabulary.Text;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The clock finds what is overdue among a million open duties: what it costs grows with what is due, not with what is
/// stored. Every one that is due is noticed, told to its contact, recorded, and sent as an event and as a finding.
final class ClockSweep implements Benchmark {
    private static final String SERVICE = "approval-service";
    private static final long FEW = 10_000;
    private static final long MANY = 1_000_000;
    private static final long DUE = 2_000;
    private static final long FEW_DUE = 200;

    @Override
    public String name() {
        return "clock-sweep";
    }

    @Override
    public Text title() {
        return Text.of("法定期限检查", "sweep of the statutory clock");
    }

    /// What one size of the store gave.
    private record Readings(Measured perDue, Measured perDueOfFew, Measured select, double heap) {}

    @Override
    public List<Figure> run(Bench bench) throws Exception {
        bench.platform();
        try (var database = bench.database(SERVICE)) {
            var few = read(bench, database, FEW);
            var many = read(bench, database, bench.size(MANY));
            return List.of(
                    new Figure(
                            Text.of(
                                    "处理一件逾期:存 100 万件未到期对存 1 万件",
                                    "one overdue duty: 1,000,000 open ones stored against 10,000"),
                            few.perDue(),
                            many.perDue(),
                            "ms",
                            Target.atMost(1.5)),
                    new Figure(
                            Text.of("处理一件逾期:一次 2000 件对一次 200 件", "one overdue duty: 2,000 due at once against 200"),
                            many.perDueOfFew(),
                            many.perDue(),
                            "ms",
                            Target.atMost(1.5)),
                    new Figure(
                            Text.of(
                                    "无事可办时的检查(查询):存 100 万件对存 1 万件",
                                    "a look when nothing is due (its query): 1,000,000 stored against 10,000"),
                            few.select(),
                            many.select(),
                            "ms",
                            Target.atMost(3)),
                    new Figure(
                            Text.of("服务所用堆内存:存 100 万件对存 1 万件", "heap of the service: 1,000,000 stored against 10,000"),
                            Measured.of(few.heap()),
                            Measured.of(many.heap()),
                            "MiB",
                            Target.atMost(2)));
        }
    }

    private static Readings read(Bench bench, Connection database, long stored) throws Exception {
        fill(database, stored);
        bench.progress("%,d open duties".formatted(count(database)));
        var perDue = new ArrayList<Double>();
        var perDueOfFew = new ArrayList<Double>();
        var select = new ArrayList<Double>();
        for (int round = 0; round <= bench.rounds(); round++) {
            double ofMany = sweep(database, DUE);
            double ofFew = sweep(database, FEW_DUE);
            double idle = idle(database);
            if (round > 0) {
                perDue.add(ofMany);
                perDueOfFew.add(ofFew);
                select.add(idle);
            }
        }
        return new Readings(measured(perDue), measured(perDueOfFew), measured(select), heap(bench));
    }

    private static Measured measured(List<Double> values) {
        return Measured.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /// Open duties of the coming years, as many as are missing.
    private static void fill(Connection database, long stored) throws SQLException {
        insert(database, stored - count(database), "0 + 100 + n % 700", "0 + 90 + n % 700");
        try (var analyze = database.prepareStatement("ANALYZE deadline")) {
            analyze.execute();
        }
    }

    private static void insert(Connection database, long count, String dueInDays, String lookInDays)
            throws SQLException {
        var sql = """
                INSERT INTO deadline (id, duty, case_id, owner, subject, opened_on, origin, due_on, article, term_days,
                                      rule_profile, provisional, status, next_look_on, version)
                SELECT gen_random_uuid(), 'OTHER', gen_random_uuid(), '11320481MB00000098', '基准', DATE '2020-01-02',
                       'BUREAU', current_date + %s, '17', 10, 'liyang-2020-15', false, 'OPEN', current_date + %s, 1
                FROM generate_series(1, ?) AS n""".formatted(dueInDays, lookInDays);
        try (var insert = database.prepareStatement(sql)) {
            insert.setLong(1, Math.max(0, count));
            insert.executeUpdate();
        }
    }

    private static long count(Connection database) throws SQLException {
        return number(database, "SELECT count(*) FROM deadline WHERE status = 'OPEN' AND subject = '基准'");
    }

    private static long number(Connection database, String sql) throws SQLException {
        try (var select = database.prepareStatement(sql);
                var found = select.executeQuery()) {
            found.next();
            return found.getLong(1);
        }
    }

    /// @return milliseconds for each that was due, from the first to the last that was noticed
    private static double sweep(Connection database, long due) throws SQLException, InterruptedException {
        insert(database, due, "-2", "-1");
        try (var wake = database.prepareStatement("""
                UPDATE scheduled_tasks SET execution_time = now() WHERE task_name = 'sweep-deadlines'""")) {
            wake.executeUpdate();
        }
        while (number(database, """
                SELECT count(*) FROM deadline
                WHERE status = 'OPEN' AND next_look_on <= current_date AND subject = '基准'""") > 0) {
            Thread.sleep(100);
        }
        double took;
        try (var select = database.prepareStatement("""
                        SELECT extract(epoch FROM max(missed_at) - min(missed_at)) * 1000
                        FROM (SELECT missed_at FROM deadline WHERE status = 'OVERDUE' AND subject = '基准'
                              ORDER BY missed_at DESC LIMIT ?) AS noticed""")) {
            select.setLong(1, due);
            try (var found = select.executeQuery()) {
                found.next();
                took = found.getDouble(1);
            }
        }
        return took / due;
    }

    private static double idle(Connection database) throws SQLException {
        long began = System.nanoTime();
        for (int i = 0; i < 50; i++) {
            number(database, """
                    SELECT count(*) FROM (SELECT id FROM deadline WHERE next_look_on <= current_date - 365
                                          ORDER BY next_look_on, id LIMIT 200) AS due""");
        }
        return (System.nanoTime() - began) / 50e6;
    }

    private static double heap(Bench bench) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var figures = http.send(
                            HttpRequest.newBuilder(bench.platform()
                                            .managementUrl(SERVICE)
                                            .resolve("/actuator/prometheus"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            return figures.lines()
                            .filter(line -> line.startsWith("jvm_memory_used_bytes{") && line.contains("area=\"heap\""))
                            .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                            .sum()
                    / (1 << 20);
        }
    }
}
