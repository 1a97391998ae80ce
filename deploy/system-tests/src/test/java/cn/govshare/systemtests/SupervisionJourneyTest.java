package cn.govshare.systemtests;

import static cn.govshare.systemtests.Preparation.HOUSING_SYSTEM;
import static cn.govshare.systemtests.Preparation.good;
import static cn.govshare.systemtests.Preparation.problem;
import static cn.govshare.systemtests.Preparation.query;
import static cn.govshare.systemtests.Trail.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.demo.Answer;
import cn.govshare.demo.Caller;
import cn.govshare.demo.FrontDoor;
import cn.govshare.kernel.vocabulary.Article;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@SystemTest
@Order(6)
@Article({"18", "20", "22", "23", "24"})
class SupervisionJourneyTest {
    private static final String AUDITOR = "sjj.auditor";
    private static final String FINANCE = "czj.reader";
    private static final String SECURITY = "wxb.reader";

    private final FrontDoor door;
    private final Preparation prepare;
    private final Trail trail;
    private String request = "";
    private String grant = "";
    private String resource = "";

    SupervisionJourneyTest(Stack stack) {
        this.door = stack.door();
        this.prepare = stack.preparation();
        this.trail = stack.trail();
    }

    @BeforeAll
    void aCaseWithOneQuery() {
        resource = prepare.personsWithData(5);
        request = prepare.requested(resource).field("id");
        grant = Preparation.consented(request, door.as(Preparation.CIVIL_APPROVER));
        prepare.awaitUse(resource, grant);
    }

    private Caller auditor() {
        return door.as(AUDITOR);
    }

    @Test
    @DisplayName("Art. 24: the dossier of a case runs from the catalog entry over request and reply to every use")
    void dossier() {
        await().atMost(Preparation.NEWS_TRAVEL).untilAsserted(() -> {
            var dossier = good(auditor().get("/api/v1/audit-cases/" + request));
            assertThat(dossier.json()
                            .path("stages")
                            .valueStream()
                            .map(stage -> stage.path("stage").asString("")))
                    .contains("CATALOG", "REQUEST", "REPLY", "USE");
            assertThat(dossier.json()
                            .path("facts")
                            .valueStream()
                            .map(fact -> fact.path("type").asString("")))
                    .contains(
                            "cn.govshare.catalog.resource-published.v1",
                            "cn.govshare.approval.access-requested.v1",
                            "cn.govshare.approval.access-granted.v1");
        });
        assertThat(trail.find("dossier=" + request + "&grant=" + grant + "&action=exchange.record.query"))
                .isNotEmpty();
    }

    @Test
    @DisplayName("Art. 20, 23: finance sees use and supply without persons, and no requests")
    void finance() {
        var use = await().atMost(Preparation.NEWS_TRAVEL)
                .until(() -> trail.find("grant=" + grant + "&action=exchange.record.query"), found -> !found.isEmpty())
                .getFirst();
        var seen = good(door.as(FINANCE).get("/api/v1/audit-entries/" + text(use, "id")));
        assertThat(seen.field("client")).isEqualTo(HOUSING_SYSTEM);
        assertThat(seen.field("account")).isEmpty();
        assertThat(good(door.as(FINANCE).get("/api/v1/audit-entries?action=approval.access-request.submit"))
                        .items())
                .isEmpty();
    }

    @Test
    @DisplayName("Art. 24: an answer leaves as CSV and as Excel, each row with where its proof is")
    void exports() {
        var csv = good(auditor().get("/api/v1/audit-exports?grant=" + grant));
        assertThat(csv.text()).contains("/proof").contains(HOUSING_SYSTEM);
        good(auditor().get("/api/v1/audit-exports?format=XLSX&grant=" + grant));
    }

    @Test
    @DisplayName("Art. 22: refusals beyond the threshold raise an alarm, which opens its records and is acknowledged")
    void alarm() {
        var rule = Map.of(
                "client", HOUSING_SYSTEM,
                "enabled", true,
                "threshold", 3,
                "windowMinutes", 60,
                "fromHour", 7,
                "untilHour", 21,
                "version", 0);
        good(auditor().put("/api/v1/audit-watch-rules/DENIED", rule));
        var nobodys = query(UUID.randomUUID().toString());
        for (int i = 0; i < 3; i++) {
            assertThat(prepare.ask(HOUSING_SYSTEM, resource, nobodys).status()).isEqualTo(403);
        }

        var alarm = await().atMost(Preparation.NEWS_TRAVEL)
                .until(this::openAlarm, Optional::isPresent)
                .orElseThrow();

        var records = good(auditor().get(alarm.path("entries").asString("")));
        assertThat(records.items()).hasSizeGreaterThanOrEqualTo(3);
        var path = "/api/v1/audit-alarms/" + alarm.path("id").asString("");
        assertThat(good(door.as(SECURITY).get(path)).field("status")).isEqualTo("OPEN");
        Answer done = good(auditor().post(path + "/acknowledgement", Map.of("note", "系统测试")));
        assertThat(done.field("status")).isEqualTo("ACKNOWLEDGED");
        problem(auditor().post(path + "/acknowledgement", Map.of("note", "再次")), 409, "alarm/acknowledged-before");
    }

    private Optional<JsonNode> openAlarm() {
        return good(auditor().get("/api/v1/audit-alarms?status=OPEN&kind=DENIED")).items().stream()
                .filter(each -> each.path("facts").path("client").asString("").equals(HOUSING_SYSTEM))
                .findFirst();
    }

    @Test
    @DisplayName("Art. 24: the months of the trail are listed, and the running one is not archived")
    void months() {
        var months = good(auditor().get("/api/v1/audit-months")).json();
        var running = months.get(months.size() - 1).path("month").asString("");
        problem(auditor().post("/api/v1/audit-months/" + running + "/archive"), 409, "retention/month-not-over");
    }
}
