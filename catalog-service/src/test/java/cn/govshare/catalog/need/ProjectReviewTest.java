package cn.govshare.catalog.need;

import static cn.govshare.catalog.CaseSteps.texts;
import static cn.govshare.catalog.CatalogSteps.OPERATOR;
import static cn.govshare.catalog.CatalogSteps.ok;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.catalog.CaseSteps;
import cn.govshare.kernel.event.CatalogCaseChanged.Step;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
@DisplayName("Art. 23: projects are reviewed for sharing before money is spent")
class ProjectReviewTest {
    private static final String PROJECTS = "/api/v1/project-reviews";

    private final Calls calls;
    private final Topics topics;
    private final CaseSteps steps;

    @Autowired
    ProjectReviewTest(Calls calls, Topics topics, JdbcClient jdbc) {
        this.calls = calls;
        this.topics = topics;
        this.steps = new CaseSteps(calls, jdbc);
    }

    private static Map<String, Object> form(List<Map<String, String>> fields) {
        return Map.of("title", "圩区管理系统", "summary", "统一登记圩区", "budget", 120.5, "fields", fields);
    }

    @Test
    void reviewSaysWhatToTakeWhatToShareAndWhatIsCollectedTwice() {
        var held = CaseSteps.newLabel();
        steps.published(steps.clerk(), "圩区台账", held);
        var unknown = CaseSteps.newLabel();
        var made = CaseSteps.newLabel();
        var clerk = steps.clerk();

        var filed = ok(
                calls.as(clerk)
                        .post(
                                PROJECTS,
                                form(List.of(
                                        Map.of("label", held, "role", "COLLECT"),
                                        Map.of("label", unknown, "role", "TAKE"),
                                        Map.of("label", made, "role", "PRODUCE")))),
                201);
        var path = PROJECTS + "/" + filed.json().path("id").asString();

        assertThat(texts(filed, "findings", "code"))
                .containsExactly("collects-twice", "takes-what-is-not-there", "shares-nothing-of-it");
        assertThat(texts(filed, "findings", "condition").getFirst()).contains(held, "不得重复采集");
        var verdict = path + "/verdict";
        assertThat(calls.as(OPERATOR).post(verdict, Map.of("outcome", "PASSED")).problem())
                .isEqualTo("project/collects-twice");
        assertThat(calls.as(OPERATOR)
                        .post(verdict, Map.of("outcome", "PASSED_WITH_CONDITIONS"))
                        .problem())
                .isEqualTo("project/conditions-missing");
        assertThat(calls.as(clerk).post(verdict, Map.of("outcome", "PASSED")).status())
                .isEqualTo(403);
        var passed = ok(
                calls.as(OPERATOR)
                        .post(verdict, Map.of("outcome", "PASSED_WITH_CONDITIONS", "conditions", List.of("圩区编码从平台获取"))),
                200);

        assertThat(passed.json().path("status").asString()).isEqualTo("PASSED_WITH_CONDITIONS");
        assertThat(topics.await(
                                EventTypes.CATALOG_CASE_CHANGED,
                                each -> path.endsWith(each.caseId().toString())
                                        && each.step() == Step.PASSED_WITH_CONDITIONS)
                        .getFirst()
                        .note())
                .isEqualTo("圩区编码从平台获取");
        for (var role : List.of(Role.FINANCE, Role.DEVELOPMENT_REFORM)) {
            var reader = Actors.of(Actors.EDUCATION, role);
            ok(calls.as(reader).get(path), 200);
            assertThat(texts(calls.as(reader).get(PROJECTS + "?limit=200"), "items", "id"))
                    .contains(filed.json().path("id").asString());
        }
        assertThat(calls.as(Actors.of(Actors.EDUCATION, Role.CATALOGER))
                        .get(path)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatDidNotPassIsFiledAnewWithOtherData() {
        var held = CaseSteps.newLabel();
        steps.published(steps.clerk(), "圩区台账", held);
        var clerk = steps.clerk();
        var id = ok(calls.as(clerk).post(PROJECTS, form(List.of(Map.of("label", held)))), 201)
                .json()
                .path("id")
                .asString();
        var path = PROJECTS + "/" + id;
        ok(calls.as(OPERATOR).post(path + "/verdict", Map.of("outcome", "NOT_PASSED", "note", "重复采集")), 200);

        var revised = calls.as(clerk)
                .send(
                        "PUT",
                        path + "/fields/file",
                        BodyPublishers.ofString("字段名称,方式\n%s,取自平台\n".formatted(held)),
                        "Content-Type",
                        "text/csv");

        assertThat(ok(revised, 200).json().path("status").asString()).isEqualTo("FILED");
        var byHand =
                calls.as(clerk).put(path + "/fields", Map.of("fields", List.of(Map.of("label", held, "role", "TAKE"))));
        assertThat(ok(byHand, 200).json().path("status").asString()).isEqualTo("FILED");
        assertThat(revised.json().path("findings").isEmpty()).isTrue();
        assertThat(ok(calls.as(OPERATOR).post(path + "/verdict", Map.of("outcome", "PASSED")), 200)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("PASSED");
        assertThat(calls.as(clerk)
                        .post(path + "/withdrawal", Map.of("note", "不建了"))
                        .problem())
                .isEqualTo("case/not-in-this-state");
    }
}
