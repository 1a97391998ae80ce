package cn.govshare.catalog.source;

import static cn.govshare.catalog.CatalogSteps.OPERATOR;
import static cn.govshare.catalog.CatalogSteps.RESOURCES;
import static cn.govshare.catalog.CatalogSteps.ok;
import static cn.govshare.catalog.CatalogSteps.path;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.catalog.CaseSteps;
import cn.govshare.catalog.CatalogSteps;
import cn.govshare.kernel.event.CatalogCaseChanged;
import cn.govshare.kernel.event.CatalogCaseChanged.Step;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("Art. 4(3): one datum, one source")
class SourceTest {
    private static final String CASES = "/api/v1/source-cases";

    private final Calls calls;
    private final Topics topics;
    private final CaseSteps steps;

    @Autowired
    SourceTest(Calls calls, Topics topics, JdbcClient jdbc) {
        this.calls = calls;
        this.topics = topics;
        this.steps = new CaseSteps(calls, jdbc);
    }

    private List<JsonNode> candidates(Actor actor) {
        var all = new ArrayList<JsonNode>();
        var after = "";
        do {
            var page = ok(calls.as(actor).get("/api/v1/source-candidates?limit=200" + after), 200)
                    .json();
            page.path("items").forEach(all::add);
            var next = page.path("next").asString("");
            after = next.isEmpty() ? "" : "&after=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        } while (!after.isEmpty());
        return all;
    }

    private String opened(String title, ResourceCode... holders) {
        var data = Arrays.stream(holders)
                .map(code -> Map.of("resource", code.value(), "item", "item_0"))
                .toList();
        return ok(calls.as(OPERATOR).post(CASES, Map.of("title", title, "data", data)), 201)
                .json()
                .path("id")
                .asString();
    }

    @Test
    void sameDatumOfTwoDepartmentsIsACandidateWithItsReasons() {
        var one = steps.clerk();
        var other = steps.clerk();
        var label = CaseSteps.newLabel();
        steps.published(one, "水利设施台账", label);
        var second = steps.published(other, "防汛物资储备", label);

        var found = candidates(one);

        assertThat(found).singleElement().satisfies(each -> {
            assertThat(each.path("score").asInt()).isGreaterThanOrEqualTo(60);
            assertThat(each.path("reasons").toString()).contains("名称相同或同义");
            assertThat(each.toString()).contains(second.value());
        });
        assertThat(candidates(other)).isEqualTo(found);
        assertThat(candidates(steps.clerk())).isEmpty();
        assertThat(candidates(OPERATOR)).contains(found.getFirst());
    }

    @Test
    void sourceIsNamedRememberedAndToldToWhoeverRepeatsIt() {
        var source = steps.clerk();
        var other = steps.clerk();
        var label = CaseSteps.newLabel();
        var first = steps.published(source, "水利设施台账", label);
        var second = steps.published(other, "防汛物资储备", label);
        var id = opened(label, first, second);

        assertThat(candidates(source)).isEmpty();
        var decided = ok(
                        calls.as(OPERATOR)
                                .post(
                                        CASES + "/" + id + "/decision",
                                        Map.of("source", source.department().value(), "reason", "水利局负责登记")),
                        200)
                .json();

        assertThat(decided.path("status").asString()).isEqualTo("SOURCE_NAMED");
        var event = topics.await(
                        EventTypes.CATALOG_CASE_CHANGED,
                        each -> each.caseId().toString().equals(id) && each.step() == Step.SOURCE_NAMED)
                .getFirst();
        assertThat(event.kind()).isEqualTo(CatalogCaseChanged.Kind.SOURCE_CASE);
        assertThat(event.concerned()).contains(source.department(), other.department());

        var third = steps.clerk();
        var draft = new CatalogSteps(calls).drafted(third, CaseSteps.form("圩堤巡查", label));
        var repeats =
                ok(calls.as(third).get(path(draft) + "/repeated-data"), 200).json();
        assertThat(repeats.valueStream()).singleElement().satisfies(each -> {
            assertThat(each.path("item").asString()).isEqualTo("item_0");
            assertThat(each.path("source").asString())
                    .isEqualTo(source.department().value());
            assertThat(each.path("sourceCaseNumber").asString()).startsWith("SY-");
        });
        assertThat(ok(calls.as(third).post(path(draft) + "/submission"), 200)
                        .json()
                        .path("warnings")
                        .valueStream())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.path("field").asString()).isEqualTo("/items/1");
                    assertThat(each.path("message").asString())
                            .contains(label, decided.path("number").asString());
                });
        assertThat(ok(calls.as(source).get(path(first) + "/repeated-data"), 200)
                        .json()
                        .isEmpty())
                .isTrue();
        assertThat(calls.as(Actors.of(Actors.EDUCATION, Role.CATALOGER))
                        .get(path(draft) + "/repeated-data")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void differentThingsAreToldApartForGood() {
        var one = steps.clerk();
        var other = steps.clerk();
        var label = CaseSteps.newLabel();
        var first = steps.published(one, "水利设施台账", label);
        var second = steps.published(other, "防汛物资储备", label);
        var id = opened(label, first, second);
        ok(calls.as(OPERATOR).post(CASES + "/" + id + "/decision", Map.of("reason", "编码对象不同")), 200);

        ok(calls.as(OPERATOR).post(path(first) + "/withdrawal", Map.of("reason", "换版")), 200);
        var again = steps.published(one, "水利设施台账", label);

        assertThat(ok(calls.as(other).get(path(second) + "/repeated-data"), 200)
                        .json()
                        .toString())
                .contains(again.value())
                .doesNotContain(first.value());
        assertThat(candidates(other))
                .allSatisfy(each -> assertThat(each.toString()).contains(again.value()));
        var late = calls.as(OPERATOR).post(CASES + "/" + id + "/decision", Map.of("reason", "再次认定"));
        assertThat(late.problem()).isEqualTo("case/not-in-this-state");
        ok(calls.as(OPERATOR).post(CASES + "/" + id + "/reopening", Map.of("reason", "情况有变")), 200);
        assertThat(ok(calls.as(one).get(CASES + "/" + id), 200)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("OPEN");
    }

    @Test
    void caseIsAboutDataInForceOfTwoDepartments() {
        var clerk = steps.clerk();
        var label = CaseSteps.newLabel();
        var first = steps.published(clerk, "水利设施台账", label);
        var second = steps.published(clerk, "防汛物资储备", label);
        var one = Map.of("resource", first.value(), "item", "item_0");

        var ofOne = calls.as(OPERATOR)
                .post(
                        CASES,
                        Map.of(
                                "title",
                                label,
                                "data",
                                List.of(one, Map.of("resource", second.value(), "item", "item_0"))));
        var unknown = calls.as(OPERATOR)
                .post(
                        CASES,
                        Map.of("title", label, "data", List.of(one, Map.of("resource", first.value(), "item", "no"))));

        assertThat(ofOne.problem()).isEqualTo("source/one-department-only");
        assertThat(unknown.problem()).isEqualTo("source/no-such-datum");
        assertThat(calls.as(clerk).post(CASES, Map.of()).status()).isEqualTo(403);
        assertThat(calls.as(clerk).get(RESOURCES + "/999999-1/repeated-data").status())
                .isEqualTo(404);
    }
}
