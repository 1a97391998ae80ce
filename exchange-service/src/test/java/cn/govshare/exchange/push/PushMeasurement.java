package cn.govshare.exchange.push;

import static cn.govshare.exchange.Journey.LAND;
import static cn.govshare.exchange.Journey.item;
import static cn.govshare.exchange.Journey.key;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.exchange.Journey;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.TestTokens;
import cn.govshare.testkit.Topics;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.postgresql.PGConnection;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Pushes a CSV file whose first column is the key and compares with plain COPY of
/// the
/// same file into a table with the same key, in turn, in the same run. It runs when `govshare.measure.file` names
/// the
/// file, and asserts counts only, never a time.
@ServiceTest
@EnabledIfSystemProperty(named = "govshare.measure.file", matches = ".+")
class PushMeasurement {
    private static final int ROUNDS = 5;

    @Autowired
    private Calls calls;

    @Autowired
    private Topics topics;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    @Test
    void pushAgainstCopy() throws Exception {
        var file = Path.of(System.getProperty("govshare.measure.file"));
        String header;
        try (var lines = Files.lines(file)) {
            header = lines.findFirst().orElseThrow();
        }
        long rows;
        try (var lines = Files.lines(file)) {
            rows = lines.count() - 1;
        }
        var journey = new Journey(calls, topics, jdbc);
        var copies = new ArrayList<Long>();
        var pushes = new ArrayList<Long>();
        var repeats = new ArrayList<Long>();
        var downloads = new ArrayList<Long>();
        var outs = new ArrayList<Long>();
        for (int round = 0; round < ROUNDS; round++) {
            copies.add(copy(file, header, round, rows));
            var code = journey.unconditional(items(header));
            for (var number : List.of("1", "2")) {
                long begin = System.nanoTime();
                var answer = calls.as(LAND)
                        .send(
                                "PUT",
                                Journey.batchPath(code, number),
                                BodyPublishers.ofFile(file),
                                "Content-Type",
                                "text/csv");
                long took = System.nanoTime() - begin;
                assertThat(answer.status()).as("%s", answer).isEqualTo(201);
                assertThat(answer.json().get("rows").asLong()).isEqualTo(rows);
                (number.equals("1") ? pushes : repeats).add(took);
            }
            outs.add(copyOut(round));
            long begin = System.nanoTime();
            assertThat(downloaded(code)).isEqualTo(200);
            downloads.add(System.nanoTime() - begin);
        }
        report("COPY into a keyed table", rows, copies, copies);
        report("first push", rows, pushes, copies);
        report("push of the same rows again", rows, repeats, copies);
        report("COPY to a client, CSV", rows, outs, outs);
        report("download, CSV", rows, downloads, outs);
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        LoggerFactory.getLogger(getClass())
                .info(
                        "MEASURED peak of the heap's pools {} MB of {} MB",
                        peak >> 20,
                        Runtime.getRuntime().maxMemory() >> 20);
    }

    /// Downloads without keeping what comes.
    private int downloaded(ResourceCode code) throws IOException, InterruptedException {
        var form = JsonMapper.shared().writeValueAsString(Journey.download("CSV"));
        var request = HttpRequest.newBuilder(calls.uri("/api/v1/data-sets/%s/downloads".formatted(code.inPath())))
                .header("Authorization", "Bearer " + TestTokens.shared().of(LAND))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(form))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private static List<PublishedItem> items(String header) {
        var items = new ArrayList<PublishedItem>();
        for (var name : header.split(",")) {
            int number = items.size() + 1;
            items.add(
                    number == 1
                            ? key("c" + number, name, ItemType.STRING, 100)
                            : item("c" + number, name, ItemType.STRING, 100));
        }
        return items;
    }

    private long copy(Path file, String header, int round, long rows) throws SQLException, IOException {
        jdbc.sql("CREATE SCHEMA IF NOT EXISTS floor").update();
        jdbc.sql(table(header, round)).update();
        long begin = System.nanoTime();
        try (var connection = dataSource.getConnection();
                var in = Files.newInputStream(file)) {
            long copied = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(into(round), in, 64 * 1024);
            assertThat(copied).isEqualTo(rows);
        }
        return System.nanoTime() - begin;
    }

    private static String table(String header, int round) {
        var columns = IntStream.rangeClosed(1, header.split(",").length)
                .mapToObj(i -> "c" + i + " text")
                .collect(Collectors.joining(", "));
        return "CREATE TABLE floor.t%d (%s, PRIMARY KEY (c1))".formatted(round, columns);
    }

    private static String into(int round) {
        return "COPY floor.t%d FROM STDIN (FORMAT csv, HEADER)".formatted(round);
    }

    private static String out(int round) {
        return "COPY floor.t%d TO STDOUT (FORMAT csv)".formatted(round);
    }

    private long copyOut(int round) throws SQLException, IOException {
        long begin = System.nanoTime();
        try (var connection = dataSource.getConnection();
                var out = OutputStream.nullOutputStream()) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(out(round), out);
        }
        return System.nanoTime() - begin;
    }

    private static void report(String what, long rows, List<Long> nanos, List<Long> floor) {
        long median = nanos.stream().sorted().toList().get(nanos.size() / 2);
        long floorMedian = floor.stream().sorted().toList().get(floor.size() / 2);
        LoggerFactory.getLogger(PushMeasurement.class)
                .info(
                        "MEASURED {}: {} rows, median {} ms ({}), {} rows/s, {} % of the floor",
                        what,
                        rows,
                        median / 1_000_000,
                        nanos.stream().map(each -> each / 1_000_000).toList(),
                        rows * 1_000_000_000L / median,
                        floorMedian * 100 / median);
    }
}
