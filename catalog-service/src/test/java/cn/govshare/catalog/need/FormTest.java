package cn.govshare.catalog.need;

import static cn.govshare.catalog.CaseSteps.texts;
import static cn.govshare.catalog.CatalogSteps.OPERATOR;
import static cn.govshare.catalog.CatalogSteps.ok;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.catalog.CaseSteps;
import cn.govshare.kernel.event.AccessGranted;
import cn.govshare.kernel.event.CatalogCaseChanged.Step;
import cn.govshare.kernel.event.DutyOpened;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.UsePurpose;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Answer;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.MutableClock;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("Art. 17(2): nobody is asked twice for what the platform has")
class FormTest {
    private static final String FORMS = "/api/v1/collection-forms";

    private final Calls calls;
    private final Topics topics;
    private final CaseSteps steps;
    private final LocalDate today;

    @Autowired
    FormTest(Calls calls, Topics topics, JdbcClient jdbc, MutableClock clock) {
        this.calls = calls;
        this.topics = topics;
        this.steps = new CaseSteps(calls, jdbc);
        this.today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }

    private static List<Map<String, String>> fields(String... labels) {
        return Arrays.stream(labels).map(label -> Map.of("label", label)).toList();
    }

    private JsonNode filed(Actor clerk, String... labels) {
        return ok(
                        calls.as(clerk)
                                .post(FORMS, Map.of("title", "圩区申请表", "matter", "圩区补助", "fields", fields(labels))),
                        201)
                .json();
    }

    private JsonNode decided(JsonNode form, String label, LocalDate takeBy) {
        return ok(
                        calls.as(OPERATOR)
                                .post(
                                        FORMS + "/" + form.path("id").asString() + "/decision",
                                        Map.of(
                                                "takeBy",
                                                takeBy.toString(),
                                                "verdicts",
                                                List.of(Map.of("label", label, "mustTake", true)))),
                        200)
                .json();
    }

    private JsonNode revised(Actor clerk, JsonNode form, String... labels) {
        return ok(
                        calls.as(clerk)
                                .put(
                                        FORMS + "/" + form.path("id").asString() + "/fields",
                                        Map.of("fields", fields(labels))),
                        200)
                .json();
    }

    private List<DutyOpened> opened(JsonNode form) {
        return topics.await(
                EventTypes.CATALOG_DUTY_OPENED,
                each -> each.caseId().toString().equals(form.path("id").asString()));
    }

    @Test
    void everyFieldIsAnsweredWithWhoHasItAndHowItIsHad() {
        var held = CaseSteps.newLabel();
        var provider = steps.clerk();
        var code = steps.published(provider, "圩区台账", held);

        var form = filed(steps.clerk(), held, CaseSteps.newLabel());

        var first = form.path("fields").path(0);
        assertThat(first.path("standing").asString()).isEqualTo("HELD");
        var holding = first.path("holdings").path(0);
        assertThat(holding.path("resource").asString()).isEqualTo(code.value());
        assertThat(holding.path("provider").asString())
                .isEqualTo(provider.department().value());
        assertThat(holding.path("way").asString()).isEqualTo("REQUEST");
        assertThat(holding.path("how").asString()).contains("有条件共享");
        assertThat(form.path("fields").path(1).path("standing").asString()).isEqualTo("NOT_HELD");
        assertThat(form.path("remaining").size()).isEqualTo(1);
        assertThat(filed(provider, held).at("/fields/0/holdings/0/way").asString())
                .isEqualTo("OWN");
    }

    @Test
    void grantThatTheDepartmentHoldsIsNamed() {
        var held = CaseSteps.newLabel();
        var provider = steps.clerk();
        var code = steps.published(provider, "圩区台账", held);
        var clerk = steps.clerk();
        var grant = UUID.randomUUID();
        topics.send(EventTypes.ACCESS_GRANTED, granted(grant, clerk, provider, code));

        Awaitility.await().untilAsserted(() -> {
            var holding = filed(clerk, held).at("/fields/0/holdings/0");
            assertThat(holding.path("way").asString()).isEqualTo("GRANTED");
            assertThat(holding.path("grant").asString()).isEqualTo(grant.toString());
        });
    }

    private AccessGranted granted(UUID grant, Actor consumer, Actor provider, ResourceCode code) {
        return new AccessGranted(
                grant,
                UUID.randomUUID(),
                consumer.department(),
                provider.department(),
                code,
                1,
                UsePurpose.ADMINISTRATIVE_BASIS,
                "圩区补助",
                Set.of("item_0"),
                ProvisionMode.ONLINE_QUERY,
                today.minusDays(1),
                today.plusDays(30),
                1);
    }

    @Test
    void formIsFiledAsTheFileThatPeopleHave() {
        var held = CaseSteps.newLabel();
        steps.published(steps.clerk(), "圩区台账", held);
        var csv = "字段名称,对象,类型\n%s,圩区,字符型\n备用字段,,\n".formatted(held).getBytes(Charset.forName("GBK"));
        var query = "?title=%s&matter=%s"
                .formatted(
                        URLEncoder.encode("圩区申请表", StandardCharsets.UTF_8),
                        URLEncoder.encode("圩区补助", StandardCharsets.UTF_8));
        var clerk = steps.clerk();

        var form = calls.as(clerk)
                .send(
                        "POST",
                        FORMS + "/file" + query,
                        BodyPublishers.ofByteArray(csv),
                        "Content-Type",
                        "text/csv",
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        var bad = calls.as(clerk)
                .send(
                        "POST",
                        FORMS + "/file" + query,
                        BodyPublishers.ofString("字段名称,类型\n,\n甲,密文\n"),
                        "Content-Type",
                        "text/csv",
                        "Idempotency-Key",
                        UUID.randomUUID().toString());

        assertThat(texts(ok(form, 201), "fields", "label")).containsExactly(held, "备用字段");
        assertThat(form.json().at("/fields/0/standing").asString()).isEqualTo("HELD");
        assertThat(bad.problem()).isEqualTo("need/fields-at-fault");
        assertThat(texts(new Answer(200, bad.headers(), bad.body()), "faults", "field"))
                .containsExactly("/lines/3");
    }

    @Test
    void fieldsOfAFormAreChangedByAFile() {
        var held = CaseSteps.newLabel();
        steps.published(steps.clerk(), "圩区台账", held);
        var clerk = steps.clerk();
        var form = filed(clerk, "备用字段");

        var changed = calls.as(clerk)
                .send(
                        "PUT",
                        FORMS + "/" + form.path("id").asString() + "/fields/file",
                        BodyPublishers.ofString("字段名称\n%s\n".formatted(held)),
                        "Content-Type",
                        "text/csv",
                        "If-Match",
                        "\"1\"");

        assertThat(texts(ok(changed, 200), "fields", "label")).containsExactly(held);
        assertThat(changed.json().at("/fields/0/standing").asString()).isEqualTo("HELD");
    }

    @Test
    @DisplayName("Art. 26(6): the clock watches until the form no longer asks; asking again opens it anew")
    void whatMustBeTakenIsNoLongerCollectedByTheDay() {
        var held = CaseSteps.newLabel();
        steps.published(steps.clerk(), "圩区台账", held);
        var clerk = steps.clerk();
        var form = filed(clerk, held, "备用字段");

        var decided = decided(form, held, today.plusDays(20));
        assertThat(decided.path("status").asString()).isEqualTo("DECIDED");
        assertThat(decided.path("stillCollected").toString()).contains(held);
        var duty = opened(form).getFirst();
        assertThat(duty.duty()).isEqualTo(Duty.COLLECTION_END);
        assertThat(duty.owner()).isEqualTo(clerk.department());
        assertThat(duty.ownDueOn()).isEqualTo(today.plusDays(20));

        assertThat(revised(clerk, form, held).path("status").asString()).isEqualTo("DECIDED");
        assertThat(revised(clerk, form, "备用字段").path("status").asString()).isEqualTo("MENDED");
        topics.await(
                EventTypes.CATALOG_DUTY_MET,
                each -> each.caseId().toString().equals(form.path("id").asString())
                        && each.duty() == Duty.COLLECTION_END);

        assertThat(revised(clerk, form, "备用字段", held).path("status").asString()).isEqualTo("DECIDED");
        Awaitility.await().untilAsserted(() -> assertThat(opened(form)).hasSize(2));
        assertThat(opened(form).getLast().ownDueOn()).isEqualTo(today.plusDays(20));
        assertThat(ok(
                                calls.as(clerk)
                                        .post(
                                                FORMS + "/" + form.path("id").asString() + "/withdrawal",
                                                Map.of("note", "停用")),
                                200)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void decisionNamesFieldsOfTheFormThatThePlatformShares() {
        var clerk = steps.clerk();
        var form = filed(clerk, "备用字段");
        var path = FORMS + "/" + form.path("id").asString() + "/decision";

        var answer = calls.as(OPERATOR)
                .post(
                        path,
                        Map.of(
                                "takeBy",
                                today.toString(),
                                "verdicts",
                                List.of(
                                        Map.of("label", "备用字段", "mustTake", true),
                                        Map.of("label", "没有的字段", "mustTake", false))));
        var past = calls.as(OPERATOR)
                .post(
                        path,
                        Map.of(
                                "takeBy",
                                today.minusDays(1).toString(),
                                "verdicts",
                                List.of(Map.of("label", "备用字段", "mustTake", false))));

        assertThat(texts(new Answer(200, answer.headers(), answer.body()), "faults", "code"))
                .containsExactly("not-on-the-platform", "no-such-field");
        assertThat(past.problem()).isEqualTo("need/take-by-in-the-past");
    }

    @Test
    void formIsCheckedAnewWhenTheCatalogChanges() {
        var clerk = steps.clerk();
        var label = CaseSteps.newLabel();
        var form = filed(clerk, label);
        assertThat(form.at("/fields/0/standing").asString()).isEqualTo("NOT_HELD");

        steps.published(steps.clerk(), "圩区台账", label);

        topics.await(
                EventTypes.CATALOG_CASE_CHANGED,
                each -> each.caseId().toString().equals(form.path("id").asString()) && each.step() == Step.RECHECKED);
        assertThat(ok(calls.as(clerk).get(FORMS + "/" + form.path("id").asString()), 200)
                        .json()
                        .at("/fields/0/standing")
                        .asString())
                .isEqualTo("HELD");
    }

    @Test
    void formIsTheDepartmentsAndTheBureaus() {
        var clerk = steps.clerk();
        var form = filed(clerk, "备用字段");
        var path = FORMS + "/" + form.path("id").asString();
        var stranger = Actors.of(Actors.EDUCATION, Role.CATALOGER);

        assertThat(calls.as(stranger).get(path).problem()).isEqualTo("case/no-such-case");
        assertThat(calls.as(stranger)
                        .put(path + "/fields", Map.of("fields", fields("甲")))
                        .problem())
                .isEqualTo("case/no-such-case");
        ok(calls.as(OPERATOR).get(path), 200);
        assertThat(calls.as(clerk).post(path + "/decision", Map.of()).status()).isEqualTo(403);
        assertThat(texts(calls.as(clerk).get(FORMS), "items", "number"))
                .containsExactly(form.path("number").asString());
        assertThat(texts(calls.as(stranger).get(FORMS), "items", "number"))
                .doesNotContain(form.path("number").asString());
    }
}
