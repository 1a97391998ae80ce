package cn.govshare.systemtests;

import static cn.govshare.systemtests.Preparation.BUREAU;
import static cn.govshare.systemtests.Preparation.CIVIL_CLERK;
import static cn.govshare.systemtests.Preparation.CIVIL_SYSTEM;
import static cn.govshare.systemtests.Preparation.form;
import static cn.govshare.systemtests.Preparation.good;
import static cn.govshare.systemtests.Preparation.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.demo.Caller;
import cn.govshare.demo.GeneratedPersons;
import cn.govshare.demo.Paths;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.rule.RuleProfile;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Article;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What the catalog's guide tells of changes of law and of freshness, done.
@SystemTest
@Article({"9(1)", "9(2)", "18(1)"})
class LegalChangeJourneyTest {
    private static final String GROUNDS = "/api/v1/legal-grounds";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Preparation prepare;
    private final Caller bureau;
    private final Caller clerk;

    LegalChangeJourneyTest(Stack stack) {
        this.prepare = stack.preparation();
        this.bureau = stack.door().as(BUREAU);
        this.clerk = stack.door().as(CIVIL_CLERK);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    @Test
    @DisplayName(
            "Art. 9(2): a change of law is dated for the departments whose entries rest on it, and met by a revision")
    void aChangeOfLawIsCarriedThroughTheCatalog() {
        var form = form("persons");
        var resource = prepare.published(form, clerk);
        var law = Map.of(
                "kind",
                "DOCUMENT",
                "title",
                "社会救助暂行办法(系统测试" + key().substring(0, 8) + ")",
                "number",
                "国务院令第649号",
                "level",
                "ADMINISTRATIVE_REGULATION",
                "effectiveFrom",
                "2014-05-01",
                "articles",
                List.of(Map.of("article", "第九条", "text", "国家对符合条件的家庭给予最低生活保障。")));
        var ground = good(bureau.post(GROUNDS, law, key())).field("id");
        var link = Map.of("ground", ground, "purpose", "COLLECTION", "articles", List.of("第九条"));
        good(clerk.put(Paths.resource(resource) + "/grounds", Map.of("grounds", List.of(link))));

        var change = Map.of(
                "kind",
                "AMENDED",
                "effectiveOn",
                today().toString(),
                "summary",
                "调整最低生活保障条件",
                "articles",
                List.of("第九条"));
        var duty = good(bureau.post(GROUNDS + "/" + ground + "/changes", change, key()))
                .items()
                .getFirst()
                .path("id")
                .asString("");

        var limit = RuleProfile.shipped(RuleProfile.DEFAULT).limit(Duty.CATALOG_UPDATE);
        var dueOn =
                WorkingCalendar.shipped().dueOn(today(), limit.workingDays()).toString();
        await().atMost(PATIENCE)
                .until(() -> duty(duty).path("dueOn").asString("").equals(dueOn));
        assertThat(deadlineStatus(duty)).isEqualTo("OPEN");

        revise(resource, form);

        await().atMost(PATIENCE)
                .until(() -> duty(duty).path("status").asString("").equals("MET"));
        await().atMost(PATIENCE).until(() -> deadlineStatus(duty).equals("MET"));
    }

    private void revise(String resource, ObjectNode form) {
        var path = Paths.resource(resource);
        good(clerk.post(path + "/revision"));
        var version = good(clerk.get(path)).json().path("version").asLong();
        good(clerk.put(path, form.deepCopy().put("summary", "按修改后的办法调整的对象信息").put("version", version)));
        good(clerk.post(path + "/submission"));
        good(bureau.post(path + "/publication"));
    }

    private JsonNode duty(String id) {
        return good(clerk.get("/api/v1/legal-duties?limit=200")).items().stream()
                .filter(each -> each.path("id").asString("").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String deadlineStatus(String caseId) {
        return good(bureau.get("/api/v1/deadlines/" + Preparation.deadlineOf(caseId, bureau)))
                .json()
                .path("deadline")
                .path("status")
                .asString("");
    }

    @Test
    @DisplayName("Art. 9(1): a push is held against the promised cycle")
    void aPushTurnsFreshness() {
        var resource = prepare.persons();
        var path = "/api/v1/freshness/" + resource.replace('/', '-');
        await().atMost(PATIENCE).until(() -> clerk.get(path).isGood());
        assertThat(good(clerk.get(path)).json().has("lastArrival")).isFalse();

        good(prepare.push(CIVIL_SYSTEM, resource, "freshness-1", GeneratedPersons.ndjson(3)));

        await().atMost(PATIENCE)
                .until(() -> good(clerk.get(path)).json().path("rows").asInt() == 3);
        var fresh = good(clerk.get(path)).json();
        assertThat(fresh.path("state").asString()).isEqualTo("UP_TO_DATE");
        assertThat(fresh.has("lastArrival")).isTrue();
        assertThat(good(bureau.get("/api/v1/freshness/summary"))
                        .json()
                        .path("city")
                        .path("upToDate")
                        .asInt())
                .isPositive();
    }
}
