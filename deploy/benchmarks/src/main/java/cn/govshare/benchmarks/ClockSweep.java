package cn.govshare.benchmarks;

import cn.govshare.kernel.vocabulary.Text;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The clock finds what is overdue among a million open duties: what it costs grows with what is due, not with what is
/// stored, and its memory with neither. Every one that is due is noticed, told to its contact, recorded, and sent as an
/// event and as a finding.
final class ClockSweep implements Benchmark {
    private static final String SERVICE = "approval-service";
    private static final long FEW = 100_000;
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
    ///
    /// @param heap most heap that the service was seen to use while it swept, in MiB
    private record Readings(Measured perDue, Measured perDueOfFew, Measured select, Measured heap) {}

    @Override
    public List<Figure> run(Bench bench) throws Exception {
        bench.platform();
        long fewStored = bench.size(FEW);
        long manyStored = bench.size(MANY);
        try (var database = bench.database(SERVICE);
                var http = HttpClient.newHttpClient()) {
            var service = new Service(http, bench.platform().managementUrl(SERVICE));
            var few = read(bench, database, service, fewStored);
            var many = read(bench, database, service, manyStored);
            return List.of(
                    new Figure(
                            Text.of(
                                            "处理一件逾期(一次 %,d 件):存 %,d 件未到期对存 %,d 件",
                                            "one overdue duty, %,d due at once: %,d open ones stored against %,d")
                                    .with(DUE, manyStored, fewStored),
                            few.perDue(),
                            many.perDue(),
                            "ms",
                            Target.atMost(1.5)),
                    new Figure(
                            Text.of(
                                            "处理一件逾期(存 %3$,d 件):一次 %1$,d 件对一次 %2$,d 件",
                                            "one overdue duty, %3$,d stored: %1$,d due at once against %2$,d")
                                    .with(DUE, FEW_DUE, manyStored),
                            many.perDueOfFew(),
                            many.perDue(),
                            "ms",
                            Target.atMost(1.5)),
                    new Figure(
                            Text.of(
                                            "无事可办时的检查(查询):存 %,d 件对存 %,d 件",
                                            "a look when nothing is due (its query): %,d stored against %,d")
                                    .with(manyStored, fewStored),
                            few.select(),
                            many.select(),
                            "ms",
                            Target.atMost(3)),
                    new Figure(
                            Text.of(
                                            "检查时服务所用堆内存的峰值:存 %,d 件对存 %,d 件",
                                            "most heap of the service while it sweeps: %,d stored against %,d")
                                    .with(manyStored, fewStored),
                            few.heap(),
                            many.heap(),
                            "MiB",
                            Target.atMost(1.5)));
        }
    }

    private static Readings read(Bench bench, Connection database, Service service, long stored) throws Exception {
        fill(database, stored);
        bench.progress("%,d open duties".formatted(count(database)));
        var perDue = new ArrayList<Double>();
        var perDueOfFew = new ArrayList<Double>();
        var select = new ArrayList<Double>();
        var heap = new ArrayList<Double>();
        for (int round = 0; round <= bench.rounds(); round++) {
            var ofMany = sweep(database, service, DUE);
            var ofFew = sweep(database, service, FEW_DUE);
            double idle = idle(database);
            bench.progress("%d due: %.2f ms each, %.0f MiB; %d due: %.2f ms each; idle look %.3f ms"
                    .formatted(DUE, ofMany.perDue(), ofMany.heap(), FEW_DUE, ofFew.perDue(), idle));
            if (round > 0) {
                perDue.add(ofMany.perDue());
                perDueOfFew.add(ofFew.perDue());
                select.add(idle);
                heap.add(ofMany.heap());
            }
        }
        return new Readings(measured(perDue), measured(perDueOfFew), measured(select), measured(heap));
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
                SELECT gen_random_uuid(), 'CATALOG_UPDATE', gen_random_uuid(), '11320481MB00000098', '基准', DATE '2020-01-02',
                       'BUREAU', current_date + %s, '17', 10, 'liyang-2020-15', false, 'OPEN', current_date + %s, 1
                FROM generate_series(1, ?::int) AS n""".formatted(dueInDays, lookInDays);
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

    /// One sweep.
    ///
    /// @param perDue milliseconds for each that was due, from the first to the last that was noticed
    /// @param heap most heap seen meanwhile, in MiB
    private record Sweep(double perDue, double heap) {}

    private static Sweep sweep(Connection database, Service service, long due)
            throws SQLException, IOException, InterruptedException {
        insert(database, due, "-2", "-1");
        try (var wake = database.prepareStatement("""
                UPDATE scheduled_tasks SET execution_time = now()
                WHERE task_name = 'sweep-deadlines' AND NOT picked""")) {
            wake.executeUpdate();
        }
        double heap = service.heap();
        while (number(database, """
                SELECT count(*) FROM deadline
                WHERE status = 'OPEN' AND next_look_on <= current_date AND subject = '基准'""") > 0) {
            // Often enough to see the heap's peak, and seldom enough not to slow what is measured.
            Thread.sleep(250);
            heap = Math.max(heap, service.heap());
        }
        return new Sweep(took(database, due) / due, heap);
    }

    private static double took(Connection database, long due) throws SQLException {
        try (var select = database.prepareStatement("""
                        SELECT extract(epoch FROM max(missed_at) - min(missed_at)) * 1000
                        FROM (SELECT missed_at FROM deadline WHERE status = 'OVERDUE' AND subject = '基准'
                              ORDER BY missed_at DESC LIMIT ?) AS noticed""")) {
            select.setLong(1, due);
            try (var found = select.executeQuery()) {
                found.next();
                return found.getDouble(1);
            }
        }
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

    /// The service's own figures.
    private record Service(HttpClient http, URI management) {
        double heap() throws IOException, InterruptedException {
            var figures = http.send(
                            HttpRequest.newBuilder(management.resolve("/actuator/prometheus"))
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
