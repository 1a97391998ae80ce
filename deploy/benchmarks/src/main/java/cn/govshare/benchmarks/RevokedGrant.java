package cn.govshare.benchmarks;

import cn.govshare.demo.Caller;
import cn.govshare.demo.DemoCity;
import cn.govshare.demo.FrontDoor;
import cn.govshare.demo.GeneratedPersons;
import cn.govshare.demo.Paths;
import cn.govshare.demo.Patience;
import cn.govshare.demo.Tokens;
import cn.govshare.kernel.vocabulary.Text;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/// How long data still leaves under a grant after its revocation was answered: until the first query is refused, and
/// until the last byte of a download that was running has arrived. The floor is what is promised, five seconds.
final class RevokedGrant implements Benchmark {
    private static final double PROMISED_SECONDS = 5;
    private static final int REVOCATIONS = 10;
    private static final int DOWNLOADS = 4;
    private static final long ROWS = 300_000;

    /// Fewer rows lie in the buffers on the way before the grant is revoked, and there is nothing left to be cut off.
    private static final long FEWEST_ROWS = 150_000;

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration RUNNING = Duration.ofMillis(1500);
    private static final JsonMapper JSON = new JsonMapper();

    /// A reader that takes some 8 MB a second, so that the download is still running when its grant is revoked.
    private static final int PART = 80_000;

    private static final long PAUSE_MILLIS = 10;

    @Override
    public String name() {
        return "revoked-grant";
    }

    @Override
    public Text title() {
        return Text.of("撤销的授权何时失效", "death of a revoked grant");
    }

    @Override
    public List<Figure> run(Bench bench) throws Exception {
        var door = bench.door();
        long rows = Math.max(FEWEST_ROWS, bench.size(ROWS));
        var resource = PersonsShared.published(door, (int) rows, "撤销的授权");
        bench.progress("%,d rows".formatted(rows));
        var queries = new ArrayList<Double>();
        for (int i = 0; i <= REVOCATIONS; i++) {
            queries.add(untilRefused(door, resource));
        }
        bench.progress("queries: %s".formatted(queries));
        var downloads = new ArrayList<Double>();
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var tokens = new Tokens(bench.platform().tokenEndpoint(), DemoCity.shipped(), http);
            for (int i = 0; i <= DOWNLOADS; i++) {
                downloads.add(untilLastByte(bench, http, tokens, resource));
            }
        }
        bench.progress("downloads: %s".formatted(downloads));
        return List.of(
                figure(
                        "撤销后查询被拒绝(中位数)对承诺的 5 秒",
                        "a query is refused, median, against the promised 5 s",
                        median(queries)),
                figure("撤销后查询被拒绝(最坏)对承诺的 5 秒", "a query is refused, worst, against the promised 5 s", worst(queries)),
                figure(
                        "撤销后下载的最后一个字节(中位数)对承诺的 5 秒",
                        "the last byte of a running download, median, against the promised 5 s",
                        median(downloads)),
                figure(
                        "撤销后下载的最后一个字节(最坏)对承诺的 5 秒",
                        "the last byte of a running download, worst, against the promised 5 s",
                        worst(downloads)));
    }

    private static Figure figure(String zh, String en, Measured ours) {
        return new Figure(Text.of(zh, en), Measured.of(PROMISED_SECONDS), ours, "s", Target.atMost(1));
    }

    /// The first is thrown away: it warms up.
    private static Measured median(List<Double> readings) {
        return Measured.of(
                readings.stream().skip(1).mapToDouble(Double::doubleValue).toArray());
    }

    private static Measured worst(List<Double> readings) {
        return Measured.of(median(readings).max());
    }

    /// @return when the revocation was answered, in nanoseconds
    private static long revoke(FrontDoor door, String grant) {
        PersonsShared.good(door.as(PersonsShared.APPROVER)
                .post(Paths.GRANTS + "/" + grant + "/revocation", Map.of("reason", "基准测试")));
        return System.nanoTime();
    }

    private static double untilRefused(FrontDoor door, String resource) {
        var grant = PersonsShared.granted(door, resource, "ONLINE_QUERY");
        var query = Map.of(
                "purpose",
                "ADMINISTRATIVE_BASIS",
                "matter",
                PersonsShared.MATTER,
                "grant",
                grant,
                "keys",
                Map.of(
                        "id_number",
                        GeneratedPersons.first(1).findFirst().orElseThrow().idNumber()));
        Caller system = door.as(PersonsShared.SYSTEM);
        var path = Paths.dataSet(resource) + "/queries";
        Patience.until(LONGEST, () -> system.post(path, query), answer -> answer.status() == 200);
        long revokedAt = revoke(door, grant);
        var answer = system.post(path, query);
        while (answer.isGood()) {
            answer = system.post(path, query);
        }
        if (answer.status() != 403) {
            throw new IllegalStateException("A refusal was expected: " + answer);
        }
        return (System.nanoTime() - revokedAt) / 1e9;
    }

    private static double untilLastByte(Bench bench, HttpClient http, Tokens tokens, String resource) throws Exception {
        var door = bench.door();
        var grant = PersonsShared.granted(door, resource, "BATCH_DOWNLOAD");
        var form = Map.of(
                "purpose", "ADMINISTRATIVE_BASIS", "matter", PersonsShared.MATTER, "grant", grant, "format", "NDJSON");
        try (var reader = Executors.newSingleThreadExecutor()) {
            var lastByte = reader.submit(reading(http, bench.platform().gatewayUrl(), tokens, resource, form));
            // The download has to be well under way.
            Thread.sleep(RUNNING);
            if (lastByte.isDone()) {
                throw new IllegalStateException("The download ended before its grant was revoked: " + lastByte.get());
            }
            long revokedAt = revoke(door, grant);
            return Math.max(0, (lastByte.get() - revokedAt) / 1e9);
        }
    }

    /// Reads until the download is cut off, and says when the last byte came.
    private static Callable<Long> reading(
            HttpClient http, URI gateway, Tokens tokens, String resource, Map<String, String> form) {
        return () -> {
            var request = HttpRequest.newBuilder(gateway.resolve(Paths.dataSet(resource) + "/downloads"))
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + tokens.of(PersonsShared.SYSTEM))
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(form)))
                    .build();
            var answer = http.send(request, BodyHandlers.ofInputStream());
            while (answer.statusCode() != 200) {
                // The grant is on its way to the exchange for a moment.
                Thread.sleep(PAUSE_MILLIS);
                answer = http.send(request, BodyHandlers.ofInputStream());
            }
            long last = System.nanoTime();
            try (var in = answer.body()) {
                var part = new byte[PART];
                while (in.read(part) >= 0) {
                    last = System.nanoTime();
                    // Slower than the exchange could send, as on the line of a town.
                    Thread.sleep(PAUSE_MILLIS);
                }
            } catch (IOException cutOff) {
                return last;
            }
            throw new IllegalStateException("The download came to its end; it needs more rows");
        };
    }
}
