package cn.govshare.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.demo.Caller;
import cn.govshare.demo.Paths;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// The trail as the auditor sees it.
final class Trail {
    private final Caller auditor;

    Trail(Caller auditor) {
        this.auditor = auditor;
    }

    /// All records that a search finds.
    List<JsonNode> find(String search) {
        return auditor.pages(Paths.AUDIT_ENTRIES + "?limit=200&" + search).stream()
                .peek(page -> assertThat(page.status()).as(page.text()).isEqualTo(200))
                .flatMap(page -> page.items().stream())
                .toList();
    }

    /// The one record that there is, once it has arrived.
    JsonNode awaitOne(String search, Predicate<JsonNode> wanted) {
        var found = await().atMost(Preparation.NEWS_TRAVEL)
                .until(() -> find(search).stream().filter(wanted).toList(), each -> !each.isEmpty());
        assertThat(found).as(search).hasSize(1);
        return found.getFirst();
    }

    JsonNode awaitOne(String search) {
        return awaitOne(search, _ -> true);
    }

    static String text(JsonNode entry, String field) {
        return entry.path(field).asString("");
    }

    static Predicate<JsonNode> has(String field, String value) {
        return entry -> text(entry, field).equals(value);
    }
}
