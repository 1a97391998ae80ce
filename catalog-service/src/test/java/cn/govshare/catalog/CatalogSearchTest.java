package cn.govshare.catalog;

import static cn.govshare.catalog.CatalogSteps.OPERATOR;
import static cn.govshare.catalog.CatalogSteps.conditionalForm;
import static cn.govshare.catalog.CatalogSteps.ok;
import static cn.govshare.catalog.CatalogSteps.path;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.kernel.event.AccessGranted;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.event.GrantRevoked;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.UsePurpose;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.MutableClock;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("Art. 7: the catalog is searched by words, pinyin and facets")
class CatalogSearchTest {
    private static final String SEARCH = "/api/v1/catalog-search";

    private final Calls calls;
    private final Topics topics;
    private final CatalogSteps steps;
    private final MutableClock clock;
    private Actor clerk;

    @Autowired
    CatalogSearchTest(Calls calls, Topics topics, MutableClock clock) {
        this.calls = calls;
        this.clock = clock;
        this.topics = topics;
        this.steps = new CatalogSteps(calls);
        this.clerk = Actors.of(Actors.EDUCATION, Role.CATALOGER);
    }

    @BeforeEach
    void aNewDepartment() {
        clerk = steps.clerk();
    }

    @AfterEach
    void backToFriday() {
        clock.set(MutableClock.START);
    }

    private Actor reader() {
        return Actors.of(Actors.EDUCATION, Role.APPROVER);
    }

    private JsonNode search(Actor actor, String words, String more) {
        return ok(
                        calls.as(actor)
                                .get(SEARCH + "?provider=" + clerk.department() + "&q="
                                        + URLEncoder.encode(words, StandardCharsets.UTF_8) + more),
                        200)
                .json();
    }

    private List<String> names(Actor actor, String words, String more) {
        return search(actor, words, more)
                .path("items")
                .valueStream()
                .map(hit -> hit.at("/name/text").asString())
                .toList();
    }

    @Test
    @DisplayName("Art. 7: found by words of two characters up, by pinyin, by initials, by items and by code")
    void publishedEntryIsFoundByWhatItIs() {
        var code = steps.published(clerk, conditionalForm("最低生活保障对象信息"));
        steps.published(clerk, conditionalForm("不动产登记"));

        for (var typed : List.of(
                "低保".replace("低保", "生活"),
                "保障对象",
                "shenghuo",
                "zdshbz",
                "shbz",
                "zuidi shenghuo",
                "对象 公民身份",
                code.inPath())) {
            assertThat(names(reader(), typed, "")).as(typed).contains("最低生活保障对象信息");
        }
        assertThat(names(reader(), "shbz", "")).containsExactly("最低生活保障对象信息");
        assertThat(names(reader(), "养老", "")).isEmpty();
        assertThat(names(reader(), "", "")).containsExactly("不动产登记", "最低生活保障对象信息");
    }

    @Test
    @DisplayName("Art. 7: what was searched for is highlighted, in the name, the summary and the items")
    void resultsAreHighlighted() {
        steps.published(clerk, conditionalForm("最低生活保障对象信息"));

        var hit = search(reader(), "身份 基本 生活", "").path("items").path(0);

        assertThat(hit.at("/name/highlights").toString()).isEqualTo("[[2,4]]");
        assertThat(hit.at("/summary/highlights").toString()).isEqualTo("[[5,7]]");
        assertThat(hit.at("/items/0/text").asString()).isEqualTo("公民身份号码");
        assertThat(hit.at("/items/0/highlights").toString()).isEqualTo("[[2,4]]");
    }

    @Test
    @DisplayName("Art. 9: a draft is found by its own department and the bureau only; what is withdrawn by nobody")
    void draftsAreFoundByTheirOwnDepartment() {
        steps.drafted(clerk, conditionalForm("草拟中的生活资源"));
        var code = steps.published(clerk, conditionalForm("已发布的生活资源"));

        assertThat(names(reader(), "生活", "")).containsExactly("已发布的生活资源");
        assertThat(names(Actors.of(clerk.department(), Role.BUSINESS_SYSTEM), "生活", ""))
                .containsExactly("已发布的生活资源");
        assertThat(names(clerk, "生活", "")).containsExactlyInAnyOrder("已发布的生活资源", "草拟中的生活资源");
        assertThat(names(OPERATOR, "生活", "&status=DRAFT")).containsExactly("草拟中的生活资源");

        ok(calls.as(clerk).post(path(code) + "/withdrawal", Map.of("reason", "由新资源替代")), 200);

        assertThat(names(clerk, "生活", "")).containsExactly("草拟中的生活资源");
    }

    @Test
    @DisplayName("Art. 7: pages follow one another without a gap: names first, then what is found elsewhere")
    void pagesFollowOneAnother() {
        for (int i = 0; i < 4; i++) {
            steps.published(clerk, conditionalForm("公民登记" + "册".repeat(i + 1)));
        }
        steps.published(clerk, conditionalForm("另一资源"));

        var found = new ArrayList<String>();
        var next = "";
        do {
            var page = search(reader(), "公民", "&limit=2" + (next.isEmpty() ? "" : "&after=" + next));
            page.path("items").forEach(hit -> found.add(hit.at("/name/text").asString()));
            next = page.path("next").asString("");
        } while (!next.isEmpty());

        assertThat(found).containsExactly("公民登记册", "公民登记册册", "公民登记册册册", "公民登记册册册册", "另一资源");
        assertThat(calls.as(reader()).get(SEARCH + "?after=x").problem()).isEqualTo("request/invalid-input");
    }

    @Test
    @DisplayName("Art. 7: results are counted and narrowed down by facets")
    void facetsCountAndNarrow() {
        steps.published(clerk, conditionalForm("生活资源一"));
        var open = conditionalForm("生活资源二");
        open.put("sharingType", "UNCONDITIONAL");
        open.remove("terms");
        open.put("updateCycle", "DAILY");
        open.put("provisionModes", List.of("BATCH_DOWNLOAD"));
        steps.published(clerk, open);

        var counts = ok(calls.as(reader()).get(SEARCH + "/facets?q=shenghuo&provider=" + clerk.department()), 200)
                .json();

        assertThat(counts.path("total").asInt()).isEqualTo(2);
        assertThat(facet(counts, "SHARING_TYPE")).containsOnly("CONDITIONAL 1", "UNCONDITIONAL 1");
        assertThat(facet(counts, "UPDATE_CYCLE")).containsOnly("DAILY 1", "MONTHLY 1");
        assertThat(facet(counts, "MODE")).containsOnly("BATCH_DOWNLOAD 1", "FRONT_END_MACHINE 1", "ONLINE_QUERY 1");
        assertThat(facet(counts, "AVAILABILITY")).containsOnly("DIRECT 1", "ON_REQUEST 1");
        assertThat(facet(counts, "PROVIDER")).containsOnly(clerk.department() + " 2");
        assertThat(names(reader(), "", "&mode=BATCH_DOWNLOAD")).containsExactly("生活资源二");
        assertThat(names(reader(), "", "&updateCycle=MONTHLY&updateCycle=WEEKLY"))
                .containsExactly("生活资源一");
        assertThat(names(reader(), "", "&sharingType=UNCONDITIONAL&kind=DEPARTMENTAL"))
                .containsExactly("生活资源二");
        assertThat(names(reader(), "", "&theme=SOCIAL_SECURITY")).isEmpty();
    }

    @Test
    @DisplayName("Art. 9(1): entries whose data is late are counted, marked and found as such")
    void freshnessCountsAndNarrows() {
        steps.published(clerk, conditionalForm("每月更新的资源"));
        var daily = conditionalForm("每日更新的资源");
        daily.put("updateCycle", "DAILY");
        steps.published(clerk, daily);
        var asked = conditionalForm("只供查询的资源");
        asked.put("provisionModes", List.of("SYSTEM_INTEGRATION"));
        steps.published(clerk, asked);
        var facets = SEARCH + "/facets?q=&provider=" + clerk.department();
        Awaitility.await()
                .untilAsserted(() -> assertThat(
                                facet(ok(calls.as(reader()).get(facets), 200).json(), "FRESHNESS"))
                        .containsExactly("UP_TO_DATE 2"));

        clock.set(Instant.parse("2026-11-24T02:00:00Z"));

        assertThat(facet(ok(calls.as(reader()).get(facets), 200).json(), "FRESHNESS"))
                .containsOnly("LATE 1", "UP_TO_DATE 1");
        assertThat(names(reader(), "", "&freshness=LATE&freshness=DUE")).containsExactly("每日更新的资源");
        assertThat(search(reader(), "每日更新", "").at("/items/0/freshness").asString())
                .isEqualTo("LATE");
        assertThat(search(reader(), "只供查询", "").path("items").path(0).has("freshness"))
                .isFalse();
    }

    private static List<String> facet(JsonNode counts, String name) {
        return counts.path("facets")
                .valueStream()
                .filter(facet -> facet.path("facet").asString().equals(name))
                .flatMap(facet -> facet.path("values").valueStream())
                .map(value -> value.path("value").asString() + " "
                        + value.path("count").asInt())
                .toList();
    }

    @Test
    @DisplayName("Art. 17: everyone sees what he may obtain at once, must request, and holds a grant for")
    void viewersSeeWhatAnEntryMeansForThem() {
        var code = steps.published(clerk, conditionalForm("生活资源"));

        assertThat(availability(reader())).isEqualTo("ON_REQUEST");
        assertThat(availability(clerk)).isEqualTo("OWN");

        var grant = grant(code, reader());
        topics.send(EventTypes.ACCESS_GRANTED, grant);
        Awaitility.await()
                .untilAsserted(() -> assertThat(availability(reader())).isEqualTo("HELD"));
        assertThat(names(reader(), "", "&availability=HELD")).containsExactly("生活资源");
        assertThat(availability(Actors.of(Actors.HOUSING, Role.CATALOGER))).isEqualTo("ON_REQUEST");

        topics.send(EventTypes.GRANT_REVOKED_BY_PROVIDER, new GrantRevoked(grant, "用途已了", MutableClock.START, 2));
        Awaitility.await()
                .untilAsserted(() -> assertThat(availability(reader())).isEqualTo("ON_REQUEST"));
        assertThat(names(reader(), "", "&availability=HELD&availability=DIRECT"))
                .isEmpty();
    }

    private String availability(Actor actor) {
        return search(actor, "生活", "").at("/items/0/availability").asString();
    }

    private AccessGranted grant(ResourceCode code, Actor consumer) {
        return new AccessGranted(
                UUID.randomUUID(),
                UUID.randomUUID(),
                consumer.department(),
                clerk.department(),
                code,
                1,
                UsePurpose.BUSINESS_COLLABORATION,
                "资格审核",
                Set.of("id_number"),
                ProvisionMode.ONLINE_QUERY,
                LocalDate.of(2026, 11, 20),
                LocalDate.of(2026, 11, 30),
                1);
    }

    @Test
    @DisplayName("Art. 7: names are suggested while one types")
    void namesAreSuggested() {
        steps.published(clerk, conditionalForm("罕见词藻提示一"));
        steps.published(clerk, conditionalForm("罕见词藻提示一览"));
        steps.drafted(clerk, conditionalForm("罕见词藻草稿"));

        var suggested = ok(calls.as(reader()).get(SEARCH + "/suggestions?q=hjczts"), 200)
                .json();

        assertThat(suggested
                        .path("names")
                        .valueStream()
                        .map(name -> name.path("text").asString()))
                .containsExactly("罕见词藻提示一", "罕见词藻提示一览");
        assertThat(suggested.at("/names/0/highlights").toString()).isEqualTo("[[0,6]]");
        assertThat(calls.as(reader()).get(SEARCH + "/suggestions?q=").status()).isEqualTo(400);
    }

    @Test
    @DisplayName("Art. 7: nothing that is typed breaks the search")
    void hostileWordsAreOnlyWords() {
        steps.published(clerk, conditionalForm("生活资源"));

        for (var typed :
                List.of("'; DROP TABLE search_entry; --", "生活'", "a & !b | (c", "\\", "生活:*", "%_", "生".repeat(100))) {
            assertThat(search(reader(), typed, "").path("items").isArray())
                    .as(typed)
                    .isTrue();
        }
        assertThat(names(reader(), "生活'", "")).containsExactly("生活资源");
    }
}
