package cn.govshare.catalog;

import static cn.govshare.catalog.CatalogSteps.OPERATOR;
import static cn.govshare.catalog.CatalogSteps.conditionalForm;
import static cn.govshare.catalog.CatalogSteps.ok;
import static cn.govshare.catalog.CatalogSteps.path;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.kernel.event.EntryReviewMoved;
import cn.govshare.kernel.event.EntryReviewMoved.Step;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Answer;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
@DisplayName("Art. 8(2), 9(1): nobody changes, decides on or publishes what he has not seen")
class StaleVersionTest {
    private static final String SEEN = "If-Match";
    private static final String STALE = "request/changed-since-seen";
    private static final Map<String, String> REASON = Map.of("reason", "数据待核实");

    private final Calls calls;
    private final Topics topics;
    private final CatalogSteps steps;

    @Autowired
    StaleVersionTest(Calls calls, Topics topics) {
        this.calls = calls;
        this.topics = topics;
        this.steps = new CatalogSteps(calls);
    }

    private static String tag(Answer answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static void isStale(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(412);
        assertThat(answer.problem()).isEqualTo(STALE);
    }

    private Answer post(Actor actor, String path, String seen) {
        return calls.as(actor).post(path, Map.of(), SEEN, seen);
    }

    private Answer bare(Actor actor, String method, String path, String seen) {
        return calls.as(actor).send(method, path, BodyPublishers.noBody(), SEEN, seen);
    }

    @Test
    void whatWasRecalledAndSubmittedAnewIsNotPublishedUnseen() {
        var clerk = steps.clerk();
        var entry = path(steps.submitted(clerk, conditionalForm("低保")));
        var seen = tag(ok(calls.as(OPERATOR).get(entry), 200));
        ok(calls.as(clerk).post(entry + "/recall"), 200);
        var form = conditionalForm("低保");
        form.put("summary", "改过的摘要");
        form.put("version", 3);
        ok(calls.as(clerk).put(entry, form, SEEN, "\"3\""), 200);
        ok(bare(clerk, "POST", entry + "/submission", "\"4\""), 200);

        isStale(bare(OPERATOR, "POST", entry + "/publication", seen));
        isStale(calls.as(OPERATOR).post(entry + "/return", Map.of("reasons", "无"), SEEN, seen));

        var now = tag(ok(calls.as(OPERATOR).get(entry), 200));
        var published = ok(bare(OPERATOR, "POST", entry + "/publication", now), 200);
        assertThat(tag(published)).isEqualTo("\"6\"");
        assertThat(published.json().path("summary").asString()).isEqualTo("改过的摘要");
        topics.await(
                EventTypes.ENTRY_REVIEW_MOVED,
                each -> entry.endsWith(each.code().inPath()) && each.step() == Step.PUBLISHED);
        assertThat(topics.await(
                        EventTypes.ENTRY_REVIEW_MOVED,
                        each -> entry.endsWith(each.code().inPath())))
                .as("who reviews and who compiles is told of every step")
                .extracting(EntryReviewMoved::step)
                .containsExactly(Step.SUBMITTED, Step.RECALLED, Step.SUBMITTED, Step.PUBLISHED);
    }

    @Test
    void everyStepOfAnEntryRefusesAnOldVersion() {
        var clerk = steps.clerk();
        var entry = path(steps.drafted(clerk, conditionalForm("低保")));
        var form = conditionalForm("低保");
        form.put("version", 1);
        isStale(calls.as(clerk).put(entry, form, SEEN, "\"9\""));
        isStale(bare(clerk, "POST", entry + "/submission", "\"9\""));
        ok(bare(clerk, "POST", entry + "/submission", "\"1\""), 200);
        isStale(bare(clerk, "POST", entry + "/recall", "\"1\""));
        ok(bare(OPERATOR, "POST", entry + "/publication", "*"), 200);
        isStale(calls.as(clerk).post(entry + "/suspension", REASON, SEEN, "\"1\""));
        ok(calls.as(clerk).post(entry + "/suspension", REASON, SEEN, "\"3\""), 200);
        isStale(bare(clerk, "POST", entry + "/resumption", "\"3\""));
        isStale(bare(clerk, "POST", entry + "/revision", "\"3\""));
        ok(bare(clerk, "POST", entry + "/revision", "\"4\""), 201);
        isStale(bare(clerk, "DELETE", entry + "/revision", "\"4\""));
        isStale(calls.as(clerk).post(entry + "/withdrawal", REASON, SEEN, "\"4\""));
        ok(calls.as(clerk).post(entry + "/withdrawal", REASON, SEEN, "\"5\""), 200);
    }

    @Test
    void whatAnEntryRestsOnHasVersionsOfItsOwn() {
        var clerk = steps.clerk();
        var grounds = path(steps.drafted(clerk, conditionalForm("低保"))) + "/grounds";
        var none = Map.of("grounds", List.of());
        assertThat(tag(ok(calls.as(clerk).get(grounds), 200))).isEqualTo("\"0\"");

        ok(calls.as(clerk).put(grounds, none, SEEN, "\"0\""), 200);

        isStale(calls.as(clerk).put(grounds, none, SEEN, "\"0\""));
    }

    @Test
    void casesDepartmentsAndThemesRefuseAnOldVersionToo() {
        var clerk = steps.clerk();
        var form = "/api/v1/collection-forms/"
                + ok(
                                calls.as(clerk)
                                        .post(
                                                "/api/v1/collection-forms",
                                                Map.of(
                                                        "title", "申请表",
                                                        "matter", "补助",
                                                        "fields", List.of(Map.of("label", "备用字段")))),
                                201)
                        .json()
                        .path("id")
                        .asString();
        isStale(calls.as(clerk)
                .put(form + "/fields", Map.of("fields", List.of(Map.of("label", "另一字段"))), SEEN, "\"2\""));
        isStale(calls.as(clerk).post(form + "/withdrawal", Map.of("note", "停用"), SEEN, "\"2\""));
        var department = "/api/v1/departments/" + clerk.department();
        var named = Map.of("name", "新名", "kind", "GOVERNMENT_DEPARTMENT");
        isStale(calls.as(OPERATOR).put(department, named, SEEN, "\"7\""));
        isStale(calls.as(OPERATOR).put(department + "/posts", Map.of("posts", List.of()), SEEN, "\"7\""));
        ok(calls.as(OPERATOR).put(department, named, SEEN, "\"1\""), 200);
        var unknown = "/api/v1/departments/" + CatalogSteps.newDepartment();
        isStale(calls.as(OPERATOR).put(unknown, named, SEEN, "\"1\""));
        isStale(calls.as(OPERATOR)
                .put("/api/v1/joint-catalogs/THEME/STALE_ONE", Map.of("nameZh", "甲", "nameEn", "one"), SEEN, "\"1\""));
    }

    @Test
    void aTagThatIsNoneIsRefusedAndAForeignDepartmentIsToldNoVersion() {
        var entry = path(steps.published(steps.clerk(), conditionalForm("低保")));
        var stranger = Actors.of(Actors.EDUCATION, Role.CATALOGER);

        assertThat(post(OPERATOR, entry + "/publication", "3").problem()).isEqualTo("request/invalid-input");
        assertThat(post(OPERATOR, entry + "/publication", "W/\"3\"").problem()).isEqualTo("request/invalid-input");
        assertThat(bare(stranger, "POST", entry + "/revision", "\"3\"").problem())
                .isEqualTo("security/foreign-department");
        var draft = path(steps.drafted(steps.clerk(), conditionalForm("低保")));
        assertThat(bare(stranger, "POST", draft + "/submission", "\"9\"").status())
                .isEqualTo(404);
    }
}
