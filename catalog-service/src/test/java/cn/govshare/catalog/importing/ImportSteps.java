package cn.govshare.catalog.importing;

import static cn.govshare.catalog.CatalogSteps.ok;
import static cn.govshare.catalog.CatalogSteps.path;

import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.testkit.Answer;
import cn.govshare.testkit.Calls;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/// Steps of somebody who hands tables in.
public final class ImportSteps {
    public static final String IMPORTS = "/api/v1/catalog-imports";

    private final Calls calls;
    private final Actor actor;
    private final Duration patience;

    public ImportSteps(Calls calls, Actor actor) {
        this(calls, actor, Duration.ofSeconds(10));
    }

    /// @param patience how long an import may take
    ImportSteps(Calls calls, Actor actor, Duration patience) {
        this.calls = calls;
        this.actor = actor;
        this.patience = patience;
    }

    Actor actor() {
        return actor;
    }

    Answer send(byte[] file, String query) {
        return calls.as(actor)
                .send(
                        "POST",
                        IMPORTS + query,
                        BodyPublishers.ofByteArray(file),
                        "Content-Type",
                        "application/octet-stream",
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
    }

    /// Hands a table in and waits until it is through.
    public JsonNode imported(byte[] file, String query) {
        return ended(ok(send(file, query), 202).json().path("id").asString());
    }

    JsonNode imported(String csv) {
        return imported(csv.getBytes(StandardCharsets.UTF_8), "");
    }

    JsonNode ended(String id) {
        return Awaitility.await()
                .atMost(patience)
                .until(
                        () -> calls.as(actor).get(IMPORTS + "/" + id).json(),
                        job -> List.of("DONE", "FAILED")
                                .contains(job.path("status").asString()));
    }

    /// The entry of this name among those of the actor's department.
    JsonNode entry(String name) {
        var hit = ok(
                        calls.as(actor)
                                .get("/api/v1/catalog-search?provider=" + actor.department() + "&q="
                                        + URLEncoder.encode(name, StandardCharsets.UTF_8)),
                        200)
                .json()
                .at("/items/0");
        return ok(calls.as(actor).get(path(new ResourceCode(hit.path("code").asString()))), 200)
                .json();
    }

    String rejected(JsonNode job) {
        return ok(calls.as(actor).get(IMPORTS + "/" + job.path("id").asString() + "/rejected-rows"), 200)
                .text();
    }

    static String figures(JsonNode job) {
        var figures = job.path("figures");
        return "%d rows, %d created, %d changed, %d unchanged, %d rejected"
                .formatted(
                        figures.path("rows").asInt(),
                        figures.path("created").asInt(),
                        figures.path("changed").asInt(),
                        figures.path("unchanged").asInt(),
                        figures.path("rejectedRows").asInt());
    }

    static List<String> samples(JsonNode job, String heading) {
        return job.path("columns")
                .valueStream()
                .filter(column -> column.path("heading").asString().equals(heading))
                .flatMap(column -> column.path("samples").valueStream())
                .map(sample -> "%s %s→%s ×%d"
                        .formatted(
                                sample.path("how").asString(),
                                sample.path("from").asString(),
                                sample.path("to").asString(),
                                sample.path("count").asInt()))
                .toList();
    }
}
