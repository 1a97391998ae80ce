package cn.govshare.benchmarks;

import cn.govshare.demo.DemoCity;
import cn.govshare.demo.Paths;
import cn.govshare.demo.Tokens;
import cn.govshare.kernel.vocabulary.Text;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Rows from a provider's system into its data set, through the gateway: checked against the items, merged by key,
/// each change numbered; against COPY of the same bytes into a table with the same key.
final class Push implements Benchmark {
    private static final long ROWS = 1_000_000;
    private static final int COLUMNS = 10;
    private static final String SYSTEM = "zrzy-system";
    private static final Duration PUSH = Duration.ofMinutes(10);

    @Override
    public String name() {
        return "push";
    }

    @Override
    public Text title() {
        return Text.of("推送", "push");
    }

    @Override
    public Optional<Text> remark() {
        return Optional.of(Text.of(
                "增量为现有行数的十分之一:九成更新,一成中新增、删除各半。全量再推中十分之一的行有变化。",
                "An increment is a tenth of the rows: nine tenths of it replace, the rest are half new and half"
                        + " deleted. The snapshot that comes again has changed in a tenth of its rows."));
    }

    private record Batches(Path first, Path increment, Path again) {}

    private record Rates(List<Double> floors, List<Double> ours) {
        Rates() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        Figure figure(String zh, String en, double least) {
            return new Figure(Text.of(zh, en), measured(floors), measured(ours), "rows/s", Target.atLeast(least));
        }

        private static Measured measured(List<Double> values) {
            return Measured.of(
                    values.stream().skip(1).mapToDouble(Double::doubleValue).toArray());
        }
    }

    @Override
    public List<Figure> run(Bench bench) throws Exception {
        long rows = bench.size(ROWS);
        var folder = Files.createTempDirectory("push-benchmark");
        var files = new Batches(
                write(folder.resolve("first.csv"), 0, rows, "", false),
                write(folder.resolve("increment.csv"), rows - rows / 10, rows + rows / 200, "x", true),
                write(folder.resolve("again.csv"), 0, rows, "y", false));
        var first = new Rates();
        var increment = new Rates();
        var again = new Rates();
        try (var http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                var database = bench.database("exchange-service")) {
            var tokens = new Tokens(bench.platform().tokenEndpoint(), DemoCity.shipped(), http);
            for (int round = 0; round <= bench.rounds(); round++) {
                var code = PersonsShared.published(bench.door(), form(), "zrzy");
                var push = new Pushing(http, bench.platform().gatewayUrl(), tokens, code);
                measure(first, database, files.first(), push, "first", "SNAPSHOT");
                measure(increment, database, files.increment(), push, "increment", "INCREMENT");
                measure(again, database, files.again(), push, "again", "SNAPSHOT");
                bench.progress("first %,.0f, increment %,.0f, again %,.0f rows/s"
                        .formatted(first.ours.getLast(), increment.ours.getLast(), again.ours.getLast()));
            }
        } finally {
            for (var file : List.of(files.first(), files.increment(), files.again(), folder)) {
                Files.deleteIfExists(file);
            }
        }
        return List.of(
                first.figure(
                        "首次全量(校验、按主键合并),对 COPY 同样内容入有主键的表",
                        "a first snapshot, checked and merged; against COPY of the same into a keyed table",
                        0.5),
                increment.figure(
                        "10% 的增量(校验、合并、变更日志),对 COPY 同样内容入有主键的表",
                        "an increment of 10 %, checked, merged, changes numbered; against COPY of the same into a keyed"
                                + " table",
                        0.25),
                again.figure(
                        "全量再推,10% 的行有变化,对 COPY 同样内容入有主键的表",
                        "a snapshot once more, 10 % of it changed; against COPY of the same into a keyed table", 0.25));
    }

    /// @param change ends the values of rows that changed: of a tenth of them when `deletes` is false, of all
    ///     otherwise
    /// @param deletes true for an increment: rows say what is to be done, and some go
    private static Path write(Path file, long from, long to, String change, boolean deletes) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(deletes ? "_op," : "");
            out.write(IntStream.rangeClosed(1, COLUMNS).mapToObj(i -> "c" + i).collect(Collectors.joining(",")));
            out.write('\n');
            for (long row = from; row < to; row++) {
                boolean isChanged = deletes || row % 10 == 3;
                if (deletes) {
                    out.write(row % 20 == 7 ? "delete," : "upsert,");
                }
                out.write("key%09d".formatted(row));
                for (int column = 2; column <= COLUMNS; column++) {
                    out.write(',');
                    out.write(Long.toString(row * 7919 * column % 1_000_000_007L));
                    out.write(column == 2 && isChanged ? change : "ab");
                }
                out.write('\n');
            }
        }
        return file;
    }

    private static void measure(Rates rates, Connection database, Path file, Pushing push, String batch, String kind)
            throws Exception {
        rates.floors.add(Rounds.rate(() -> copy(database, file)));
        rates.ours.add(Rounds.rate(() -> push.push(file, batch, kind)));
    }

    private static long copy(Connection database, Path file) throws SQLException, IOException {
        String header;
        try (var lines = Files.lines(file)) {
            header = lines.findFirst().orElseThrow();
        }
        var columns = header.replace(",", " text, ") + " text";
        Sql.run(
                database,
                "DROP TABLE IF EXISTS bench_push",
                "CREATE TABLE bench_push (%s, PRIMARY KEY (c1))".formatted(columns));
        try (var in = Files.newInputStream(file)) {
            return database.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY bench_push FROM STDIN (FORMAT csv, HEADER)", in, 64 * 1024);
        } finally {
            Sql.run(database, "DROP TABLE bench_push");
        }
    }

    private record Pushing(HttpClient http, URI gateway, Tokens tokens, String code) {
        long push(Path file, String batch, String kind) throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(gateway.resolve(Paths.batch(code, batch) + "?kind=" + kind))
                    .timeout(PUSH)
                    .header("Content-Type", "text/csv")
                    .header("Authorization", "Bearer " + tokens.of(SYSTEM))
                    .PUT(BodyPublishers.ofFile(file))
                    .build();
            var answer = http.send(request, BodyHandlers.ofString());
            var matcher = Pattern.compile("\"rows\":(\\d+)").matcher(answer.body());
            if (answer.statusCode() != 201 || !matcher.find()) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return Long.parseLong(matcher.group(1));
        }
    }

    private static ObjectNode form() {
        var items = JsonNodeFactory.instance.arrayNode();
        for (int i = 1; i <= COLUMNS; i++) {
            items.addObject()
                    .put("name", "c" + i)
                    .put("label", "第%d项".formatted(i))
                    .put("type", "STRING")
                    .put("length", 40)
                    .put("key", i == 1)
                    .put("required", i == 1)
                    .put("queryable", i == 1);
        }
        var form = DemoCity.form("divisions").put("name", "基准:推送 " + UUID.randomUUID());
        form.set("items", items);
        return form;
    }
}
