package cn.govshare.benchmarks;

import cn.govshare.demo.DemoCity;
import cn.govshare.demo.GeneratedPersons;
import cn.govshare.demo.Paths;
import cn.govshare.demo.Tokens;
import cn.govshare.kernel.vocabulary.Text;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// One person by the identity number, through gateway and exchange, with its durable record, against a bare endpoint
/// that does the same prepared select.
final class OnlineQuery implements Benchmark {
    private static final long ROWS = 100_000;
    private static final int CALLERS = 16;
    private static final long CALLS_EACH = 500;
    private static final int CONNECTIONS = 12;
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String name() {
        return "query";
    }

    @Override
    public Text title() {
        return Text.of("联机查询", "online query");
    }

    @Override
    public Optional<Text> remark() {
        return Optional.of(Text.of(
                "%d 个并发调用方;每次调用都有一条先于数据落库的审计记录。".formatted(CALLERS),
                "%d callers side by side; each call has its record, durable before its data leaves."
                        .formatted(CALLERS)));
    }

    @Override
    public List<Figure> run(Bench bench) throws Exception {
        var door = bench.door();
        int rows = (int) bench.size(ROWS);
        int each = (int) bench.size(CALLS_EACH);
        var resource = PersonsShared.published(door, rows, "联机查询");
        var grant = PersonsShared.granted(door, resource, "ONLINE_QUERY");
        var keys = GeneratedPersons.first(rows).map(person -> person.idNumber()).toList();
        StoredTable table;
        try (var database = bench.serviceDatabase("exchange-service")) {
            table = StoredTable.of(database, resource);
        }
        try (var bare = new BareQueries(bench, table.select(), CONNECTIONS);
                var http = HttpClient.newHttpClient()) {
            var token = new Tokens(bench.platform().tokenEndpoint(), DemoCity.shipped(), http).of(PersonsShared.SYSTEM);
            var path = Paths.dataSet(resource) + "/queries";
            CallLoad.Bodies floors = number -> keys.get(number % rows).getBytes(StandardCharsets.UTF_8);
            CallLoad.Bodies ours = number -> JSON.writeValueAsBytes(PersonsShared.use(
                    grant, Map.of("keys", Map.of("id_number", keys.get(number % rows)))));
            CallLoad.Opening floor = () -> new SocketCaller(bare.address(), "/", "");
            CallLoad.Opening our = () -> new SocketCaller(bench.platform().gatewayUrl(), path, token);
            var rates = Rounds.readings(
                    bench.rounds(),
                    () -> CallLoad.run(CALLERS, each, 0, floor, floors).callsPerSecond(),
                    () -> CallLoad.run(CALLERS, each, 0, our, ours).callsPerSecond());
            bench.progress("%.0f of %.0f calls/s"
                    .formatted(rates.ours().median(), rates.floor().median()));
            var waits = Rounds.readings(
                    bench.rounds(),
                    () -> CallLoad.run(CALLERS, each, rates.floor().median() / 2, floor, floors)
                            .p99(),
                    () -> CallLoad.run(CALLERS, each, rates.ours().median() / 2, our, ours)
                            .p99());
            return List.of(
                    new Figure(
                            Text.of("经网关的查询对裸端点", "queries through the gateway, against the bare endpoint"),
                            rates.floor(),
                            rates.ours(),
                            "calls/s",
                            Target.atLeast(0.4)),
                    new Figure(
                            Text.of("半负荷下的 p99 对裸端点的 p99", "p99 at half load, against the floor's"),
                            waits.floor(),
                            waits.ours(),
                            "ms",
                            Target.atMost(4)));
        }
    }
}
