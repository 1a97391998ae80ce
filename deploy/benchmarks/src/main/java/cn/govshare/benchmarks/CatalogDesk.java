package cn.govshare.benchmarks;

import cn.govshare.demo.Answer;
import cn.govshare.demo.Body;
import cn.govshare.demo.Caller;
import cn.govshare.demo.DemoCity;
import cn.govshare.demo.FrontDoor;
import cn.govshare.demo.Paths;
import cn.govshare.demo.Patience;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The bureau's desk for tables: departments are registered, tables handed in.
final class CatalogDesk {
    static final String SERVICE = "catalog-service";

    private static final String OPERATOR = "dsj.operator";
    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final Set<String> ENDED = Set.of("DONE", "FAILED");

    private final FrontDoor door;

    CatalogDesk(Bench bench) {
        bench.platform();
        this.door = bench.door();
    }

    Caller operator() {
        return door.as(OPERATOR);
    }

    /// Registers the demo city's departments, where they are not.
    ///
    /// @return their names
    List<String> departments() {
        var departments = door.city().departments();
        for (var each : departments) {
            var form = Map.of("name", each.name(), "kind", each.kind());
            mustBeGood(operator().put(Paths.department(each.code().value()), form));
        }
        return departments.stream().map(DemoCity.Department::name).toList();
    }

    /// Hands a table in and waits until it is through.
    ///
    /// @return how many rows went in
    long take(Body table) {
        var id = mustBeGood(operator()
                        .upload(
                                "/api/v1/catalog-imports",
                                table,
                                UUID.randomUUID().toString()))
                .field("id");
        var job = Patience.until(
                LONGEST,
                () -> operator().get("/api/v1/catalog-imports/" + id),
                answer -> ENDED.contains(answer.field("status")));
        var figures = job.json().path("figures");
        if (!job.field("status").equals("DONE") || figures.path("rejectedRows").asLong() > 0) {
            throw new IllegalStateException(job.toString());
        }
        return figures.path("rows").asLong();
    }

    private static Answer mustBeGood(Answer answer) {
        if (!answer.isGood()) {
            throw new IllegalStateException(answer.toString());
        }
        return answer;
    }
}
