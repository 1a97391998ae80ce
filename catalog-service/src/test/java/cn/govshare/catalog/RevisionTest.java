package cn.govshare.catalog;

import static cn.govshare.catalog.CatalogSteps.OPERATOR;
import static cn.govshare.catalog.CatalogSteps.RESOURCES;
import static cn.govshare.catalog.CatalogSteps.conditionalForm;
import static cn.govshare.catalog.CatalogSteps.ok;
import static cn.govshare.catalog.CatalogSteps.path;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.event.PublishedChange.ItemChange;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("Art. 8(2), 9(1): a published entry is revised, suspended and resumed")
class RevisionTest {
    private final Calls calls;
    private final Topics topics;
    private final CatalogSteps steps;

    @Autowired
    RevisionTest(Calls calls, Topics topics) {
        this.calls = calls;
        this.topics = topics;
        this.steps = new CatalogSteps(calls);
    }

    private static Map<String, Object> formWithName() {
        var form = conditionalForm("低保");
        form.put(
                "items",
                List.of(
                        Map.of(
                                "name",
                                "id_number",
                                "label",
                                "公民身份号码",
                                "type",
                                "STRING",
                                "length",
                                18,
                                "key",
                                true,
                                "required",
                                true,
                                "queryable",
                                true,
                                "check",
                                "GB11643"),
                        Map.of("name", "full_name", "label", "姓名", "type", "STRING", "length", 50)));
        return form;
    }

    private static List<String> texts(JsonNode list, String field) {
        return list.valueStream().map(each -> each.path(field).asString("")).toList();
    }

    @Test
    void revisionUnderWayIsSeenByItsDepartmentAndTheBureauOnly() {
        var clerk = steps.clerk();
        var code = steps.published(clerk, conditionalForm("低保"));
        var opened = ok(calls.as(clerk).post(path(code) + "/revision"), 201).json();
        assertThat(opened.path("status").asString()).isEqualTo("DRAFT");
        var form = formWithName();
        form.put("summary", "在保家庭和人员");
        form.put("version", opened.path("version").asInt());
        ok(calls.as(clerk).put(path(code), form), 200);

        var others = Actors.of(Actors.EDUCATION, Role.APPROVER);
        assertThat(calls.as(others).get(path(code) + "/revision").status()).isEqualTo(404);
        var inForce = ok(calls.as(others).get(path(code)), 200).json();
        assertThat(inForce.path("summary").asString()).isEqualTo("在保人员的基本情况");
        assertThat(inForce.path("revision").asInt()).isEqualTo(1);
        var underWay = ok(calls.as(OPERATOR).get(path(code) + "/revision"), 200).json();
        assertThat(underWay.path("summary").asString()).isEqualTo("在保家庭和人员");
        assertThat(texts(underWay.path("items"), "name")).containsExactly("id_number", "full_name");
    }

    @Test
    void publishedRevisionsAreKeptAndTheOtherServicesToldWhatChanged() {
        var clerk = steps.clerk();
        var code = steps.published(clerk, conditionalForm("低保"));
        steps.revised(clerk, code, formWithName());

        var event = topics.await(
                        EventTypes.RESOURCE_PUBLISHED, each -> each.code().equals(code) && each.revision() == 2)
                .getFirst();
        var change = Objects.requireNonNull(event.change());
        assertThat(change.since()).isEqualTo(1);
        assertThat(change.items(ItemChange.ADDED)).extracting("name").containsExactly("full_name");
        assertThat(change.items(ItemChange.REMOVED)).extracting("name").containsExactly("monthly_amount");
        assertThat(change.items(ItemChange.CHANGED)).isEmpty();
        var anybody = Actors.of(Actors.EDUCATION, Role.APPROVER);
        var revisions =
                ok(calls.as(anybody).get(path(code) + "/revisions"), 200).json();
        assertThat(revisions.valueStream().map(each -> each.path("revision").asInt()))
                .containsExactly(1, 2);
        var first = ok(calls.as(anybody).get(path(code) + "/revisions/1"), 200).json();
        assertThat(texts(first.path("items"), "name")).containsExactly("id_number", "monthly_amount");
        assertThat(calls.as(anybody).get(path(code) + "/revisions/3").problem()).isEqualTo("resource/no-such-revision");
    }

    @Test
    @DisplayName(
            "Art. 8(2): the bureau reads what the revision under review changes, everybody what a published one did")
    void differenceIsReadInSentences() {
        var clerk = steps.clerk();
        var code = steps.published(clerk, conditionalForm("低保"));
        var opened = ok(calls.as(clerk).post(path(code) + "/revision"), 201).json();
        var form = formWithName();
        form.put("version", opened.path("version").asInt());
        ok(calls.as(clerk).put(path(code), form), 200);
        ok(calls.as(clerk).post(path(code) + "/submission"), 200);
        var sentences = List.of("新增信息项“姓名”(full_name,字符型(50))", "删除信息项“月补助金额”(monthly_amount)");

        var underReview =
                ok(calls.as(OPERATOR).get(path(code) + "/difference"), 200).json();
        assertThat(underReview.path("from").asInt()).isEqualTo(1);
        assertThat(underReview.path("to").isMissingNode()).isTrue();
        assertThat(texts(underReview.path("changes"), "sentence")).containsExactlyElementsOf(sentences);
        var anybody = calls.as(Actors.of(Actors.EDUCATION, Role.APPROVER));
        assertThat(anybody.get(path(code) + "/difference").problem()).isEqualTo("resource/no-such-revision");
        ok(calls.as(OPERATOR).post(path(code) + "/publication"), 200);
        var published =
                ok(anybody.get(path(code) + "/difference?from=1&to=2"), 200).json();
        assertThat(texts(published.path("changes"), "sentence")).containsExactlyElementsOf(sentences);
        assertThat(texts(published.path("changes"), "sentenceEn")).contains("item “月补助金额” (monthly_amount) removed");
        assertThat(ok(anybody.get(path(code) + "/difference?from=2&to=1"), 200)
                        .json()
                        .path("changes")
                        .size())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("Art. 8(1): an entry keeps the code that it has elsewhere, once; the platform's own go around it")
    void importedCodeIsKept() {
        var clerk = steps.clerk();
        var own = steps.drafted(clerk, conditionalForm("甲"));
        var next = own.value().replace("/000001", "/000002");
        var form = conditionalForm("乙");
        form.put("code", next);

        assertThat(ok(calls.as(clerk).post(RESOURCES, form), 201)
                        .json()
                        .path("code")
                        .asString())
                .isEqualTo(next);

        assertThat(calls.as(clerk).post(RESOURCES, form).problem()).isEqualTo("resource/code-taken");
        assertThat(steps.drafted(clerk, conditionalForm("丙")).value()).endsWith("/000003");
    }

    @Test
    void associationsInACircleAreRefused() {
        var clerk = steps.clerk();
        var first = steps.drafted(clerk, conditionalForm("甲"));
        var form = conditionalForm("乙");
        form.put("associated", List.of(first.value()));
        var second = steps.drafted(clerk, form);
        var back = conditionalForm("甲");
        back.put("associated", List.of(second.value()));
        back.put("version", 1);
        ok(calls.as(clerk).put(path(first), back), 200);

        var refused = calls.as(clerk).post(path(first) + "/submission");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(texts(refused.json().path("faults"), "code")).containsExactly("associated-never-lead-back");
    }

    @Test
    void dictionariesAreReadByEverybody() {
        var read = ok(calls.as(Actors.of(Actors.EDUCATION, Role.AUDITOR)).get(RESOURCES + "/dictionaries"), 200)
                .json();

        assertThat(read.path("formats").size()).isEqualTo(7);
        assertThat(texts(read.path("updateCycles"), "name")).contains("每年", "不更新");
        assertThat(read.path("ruleProfile").asString()).isEqualTo("liyang-2020-15");
    }

    @Test
    @DisplayName("Art. 24: the history says who did what, to those who keep and review the entry")
    void historyNamesEveryStep() {
        var clerk = steps.clerk();
        var code = steps.published(clerk, conditionalForm("低保"));
        ok(calls.as(clerk).post(path(code) + "/revision"), 201);
        ok(calls.as(clerk).send("DELETE", path(code) + "/revision", BodyPublishers.noBody()), 200);
        ok(calls.as(clerk).post(path(code) + "/suspension", Map.of("reason", "数据待核实")), 200);
        ok(calls.as(OPERATOR).post(path(code) + "/resumption"), 200);

        var history = ok(calls.as(clerk).get(path(code) + "/steps"), 200).json();

        assertThat(texts(history, "act"))
                .containsExactly("COMPILE", "SUBMIT", "PUBLISH", "REVISE", "ABANDON_REVISION", "SUSPEND", "RESUME");
        assertThat(texts(history, "words")).contains("数据待核实");
        assertThat(history.path(2).path("department").asString()).isEqualTo(Actors.BUREAU.value());
        assertThat(calls.as(Actors.of(Actors.EDUCATION, Role.CATALOGER))
                        .get(path(code) + "/steps")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("Art. 16, 17: suspension and resumption are told with the whole entry")
    void suspensionIsTold() {
        var clerk = steps.clerk();
        var code = steps.published(clerk, conditionalForm("低保"));
        ok(calls.as(clerk).post(path(code) + "/suspension", Map.of("reason", "数据待核实")), 200);

        var event = topics.await(
                        EventTypes.RESOURCE_SUSPENDED,
                        each -> each.entry().code().equals(code))
                .getFirst();
        assertThat(event.reason()).isEqualTo("数据待核实");
        assertThat(event.version()).isEqualTo(4);
        assertThat(event.entry().items()).hasSize(2);
        ok(calls.as(clerk).post(path(code) + "/resumption"), 200);
        var again = topics.await(
                        EventTypes.RESOURCE_PUBLISHED, each -> each.code().equals(code) && each.version() == 5)
                .getFirst();
        assertThat(again.revision()).isEqualTo(1);
        assertThat(Objects.requireNonNull(again.change()).since()).isEqualTo(1);
        assertThat(again.change().items()).isEmpty();
    }

    @Test
    @DisplayName("Art. 9(1): nobody else revises or suspends an entry")
    void onlyItsDepartmentKeepsAnEntry() {
        var code = steps.published(steps.clerk(), conditionalForm("低保"));
        var stranger = calls.as(steps.clerk());

        assertThat(stranger.post(path(code) + "/revision").problem()).isEqualTo("security/foreign-department");
        assertThat(stranger.post(path(code) + "/suspension", Map.of("reason", "无"))
                        .problem())
                .isEqualTo("security/foreign-department");
        assertThat(stranger.post(path(code) + "/resumption").problem()).isEqualTo("security/foreign-department");
    }
}
