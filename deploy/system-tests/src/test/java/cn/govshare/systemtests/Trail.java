package cn.govshare.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.demo.Caller;
import cn.govshare.demo.FrontDoor;
import cn.govshare.demo.Paths;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// The trail as the auditor sees it.
final class Trail {
    private final FrontDoor door;
    private final Caller auditor;

    Trail(FrontDoor door) {
        this.door = door;
        this.auditor = door.as("sjj.auditor");
    }

    /// All records that a search finds.
    List<JsonNode> find(String search) {
        return auditor.pages(Paths.AUDIT_ENTRIES + "?limit=200&" + search).stream()
                .peek(page -> assertThat(page.status()).as(page.text()).isEqualTo(200))
                .flatMap(page -> page.items().stream())
                .toList();
    }

    /// The one record that there is, once it has arrived, and so has what the same service left after it: one too
    /// many would have come before.
    JsonNode awaitOne(String search, Predicate<JsonNode> wanted) {
        var first = await().atMost(Preparation.NEWS_TRAVEL)
                .until(() -> find(search).stream().filter(wanted).findFirst(), Optional::isPresent)
                .orElseThrow();
        settle(text(first, "producer"));
        assertThat(find(search).stream().filter(wanted)).as(search).containsExactly(first);
        return first;
    }

    /// Has the service refuse something, and waits until that is on the trail.
    private void settle(String service) {
        var refused = Preparation.problem(
                door.as("zjj.cataloger").get("/api/v1/operations/%s/readers".formatted(service)),
                403,
                "security/role-not-allowed");
        await().atMost(Preparation.NEWS_TRAVEL)
                .until(() -> find("trace=" + refused.field("traceId")), found -> !found.isEmpty());
    }

    JsonNode awaitOne(String search) {
        return awaitOne(search, _ -> true);
    }

    /// Has the platform verify its whole log.
    JsonNode verifyLog() {
        var begun = Preparation.good(auditor.post("/api/v1/audit-log/verifications"));
        var path = "/api/v1/audit-log/verifications/" + begun.field("id");
        return await().atMost(Preparation.NEWS_TRAVEL)
                .until(
                        () -> Preparation.good(auditor.get(path)).json(),
                        each -> !text(each, "state").equals("RUNNING"));
    }

    static String text(JsonNode entry, String field) {
        return entry.path(field).asString("");
    }

    static Predicate<JsonNode> has(String field, String value) {
        return entry -> text(entry, field).equals(value);
    }
}
