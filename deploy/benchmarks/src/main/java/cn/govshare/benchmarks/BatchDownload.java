package cn.govshare.benchmarks;

import cn.govshare.demo.DemoCity;
import cn.govshare.demo.Paths;
import cn.govshare.demo.Tokens;
import cn.govshare.kernel.vocabulary.Text;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/// A whole data set through the gateway, decided, recorded and digested, against `COPY … TO STDOUT` of the same items.
final class BatchDownload implements Benchmark {
    private static final long ROWS = 1_000_000;
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String name() {
        return "download";
    }

    @Override
    public Text title() {
        return Text.of("批量下载", "batch download");
    }

    @Override
    public List<Figure> run(Bench bench) throws Exception {
        var door = bench.door();
        int rows = (int) bench.size(ROWS);
        var resource = PersonsShared.published(door, rows, "批量下载");
        var grant = PersonsShared.granted(door, resource, "BATCH_DOWNLOAD");
        bench.progress("%,d rows".formatted(rows));
        try (var database = bench.serviceDatabase("exchange-service");
                var http = HttpClient.newHttpClient()) {
            var table = StoredTable.of(database, resource);
            var tokens = new Tokens(bench.platform().tokenEndpoint(), DemoCity.shipped(), http);
            var copy = database.unwrap(PGConnection.class).getCopyAPI();
            Rounds.Work floor = () -> copy.copyOut(table.copyCsv(), OutputStream.nullOutputStream());
            var csv = Rounds.rates(bench.rounds(), floor, () -> download(bench, tokens, resource, grant, "CSV", rows));
            var ndjson =
                    Rounds.rates(bench.rounds(), floor, () -> download(bench, tokens, resource, grant, "NDJSON", rows));
            return List.of(
                    new Figure(
                            Text.of("CSV 下载对 COPY TO STDOUT", "CSV, against COPY TO STDOUT"),
                            csv.floor(),
                            csv.ours(),
                            "rows/s",
                            Target.atLeast(0.8)),
                    new Figure(
                            Text.of("NDJSON 下载对 COPY TO STDOUT", "NDJSON, against COPY TO STDOUT"),
                            ndjson.floor(),
                            ndjson.ours(),
                            "rows/s",
                            Target.atLeast(0.5)));
        }
    }

    private static long download(Bench bench, Tokens tokens, String resource, String grant, String format, int rows)
            throws Exception {
        var form = PersonsShared.use(grant, Map.of("format", format));
        try (var caller = new SocketCaller(
                bench.platform().gatewayUrl(),
                Paths.dataSet(resource) + "/downloads",
                tokens.of(PersonsShared.SYSTEM))) {
            caller.call(JSON.writeValueAsBytes(form));
        }
        return rows;
    }
}
