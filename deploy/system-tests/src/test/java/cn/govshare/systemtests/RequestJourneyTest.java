package cn.govshare.systemtests;

import static cn.govshare.systemtests.Preparation.CIVIL_APPROVER;
import static cn.govshare.systemtests.Preparation.EDUCATION_SYSTEM;
import static cn.govshare.systemtests.Preparation.HOUSING_CLERK;
import static cn.govshare.systemtests.Preparation.HOUSING_SYSTEM;
import static cn.govshare.systemtests.Preparation.NEWS_TRAVEL;
import static cn.govshare.systemtests.Preparation.faultCodes;
import static cn.govshare.systemtests.Preparation.good;
import static cn.govshare.systemtests.Preparation.person;
import static cn.govshare.systemtests.Preparation.problem;
import static cn.govshare.systemtests.Preparation.query;
import static cn.govshare.systemtests.Preparation.requestForm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.demo.Answer;
import cn.govshare.demo.DemoCity;
import cn.govshare.demo.FrontDoor;
import cn.govshare.demo.Paths;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.rule.RuleProfile;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Article;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@SystemTest
@Order(3)
@Article({"16", "17", "18"})
class RequestJourneyTest {
    private final FrontDoor door;
    private final Preparation prepare;
    private String resource = "";

    RequestJourneyTest(Stack stack) {
        this.door = stack.door();
        this.prepare = stack.preparation();
    }

    @BeforeAll
    void conditionalResourceWithData() {
        resource = prepare.personsWithData(20);
    }

    @Test
    @DisplayName(
            "Art. 17(1): the reply is due on the tenth working day after receipt, and stands among the provider's deadlines")
    void replyIsDueByWorkingDays() {
        var request = prepare.requested(resource);
        var limit = RuleProfile.shipped(RuleProfile.DEFAULT).limit(Duty.REPLY_CONDITIONAL);
        assertThat(limit.workingDays()).isEqualTo(10);
        var received = LocalDate.parse(request.field("receivedOn"));
        assertThat(request.field("replyDueOn"))
                .isEqualTo(WorkingCalendar.shipped()
                        .dueOn(received, limit.workingDays())
                        .toString());
        assertThat(door.as(CIVIL_APPROVER).pages("/api/v1/deadlines?status=OPEN&limit=200").stream()
                        .flatMap(page -> page.items().stream()))
                .anySatisfy(deadline -> {
                    assertThat(deadline.path("caseId").asString("")).isEqualTo(request.field("id"));
                    assertThat(deadline.path("dueOn").asString("")).isEqualTo(request.field("replyDueOn"));
                });
    }

    @Test
    @DisplayName("Art. 16, 17: a bad request is told all its faults at once")
    void badRequestIsToldAllItsFaults() {
        good(prepare.requested(resource));
        var form = requestForm(resource)
                .put("purpose", "WORK_REFERENCE")
                .put("matter", "")
                .put("mode", "SYSTEM_INTEGRATION")
                .put("validUntil", "2020-01-01");
        form.putArray("items").add("id_number").add("no_such_item");
        var refused = door.as(HOUSING_CLERK)
                .post(Paths.REQUESTS, form, UUID.randomUUID().toString());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(faultCodes(refused))
                .contains("purpose-outside-terms", "matter-missing", "item-unknown", "mode-not-offered", "period-over");
    }

    @Test
    @DisplayName("Art. 17(1): a refusal states its reasons and makes no grant")
    void refusalStatesItsReasons() {
        var path = Paths.REQUESTS + "/" + prepare.requested(resource).field("id");
        var approver = door.as(CIVIL_APPROVER);
        assertThat(approver.post(path + "/reply", Map.of("decision", "REFUSAL")).status())
                .isEqualTo(422);
        good(approver.post(
                path + "/reply", Map.of("decision", "REFUSAL", "reasons", "与所述职责无关。", "basis", "《暂行办法》第十六条")));

        var seen = good(door.as(HOUSING_CLERK).get(path));
        assertThat(seen.field("status")).isEqualTo("REFUSED");
        assertThat(seen.json().path("reply").path("reasons").asString("")).isEqualTo("与所述职责无关。");
        assertThat(seen.json().path("reply").has("grant")).isFalse();
        problem(approver.post(path + "/reply", DemoCity.form("consent")), 409, "access-request/not-open-for-reply");
    }

    @Test
    @DisplayName(
            "Art. 17(1), 18(2): the consumer gets the granted items, for the granted purpose, and nobody else gets any")
    void grantedItemsOnly() {
        var grant = prepare.granted(resource);
        prepare.awaitUse(resource, grant);
        var answer = good(prepare.ask(HOUSING_SYSTEM, resource, query(grant)));
        var records = answer.json().path("records");
        assertThat(records.size()).isEqualTo(1);
        assertThat(records.get(0).propertyNames())
                .containsExactlyInAnyOrder("id_number", "name", "household_size", "monthly_amount", "valid_from");
        assertThat(records.get(0).path("id_number").asString("")).isEqualTo(person().idNumber());
        assertThat(records.get(0).path("name").asString("")).isEqualTo(person().name());

        problem(askFor(grant, "items", List.of("address")), 403, "use/item-not-granted");
        problem(askFor(grant, "purpose", "DATA_VERIFICATION"), 403, "use/wrong-purpose");
        problem(prepare.ask(EDUCATION_SYSTEM, resource, query(null)), 403, "use/no-grant");
        problem(prepare.ask(EDUCATION_SYSTEM, resource, query(grant)), 403, "use/no-grant");
    }

    private Answer askFor(String grant, String field, Object value) {
        var form = query(grant);
        form.put(field, value);
        return prepare.ask(HOUSING_SYSTEM, resource, form);
    }

    @Test
    @DisplayName("Art. 18(2): a revoked grant opens nothing any more")
    void revokedGrantOpensNothing() {
        var grant = prepare.granted(resource);
        prepare.awaitUse(resource, grant);
        good(door.as(CIVIL_APPROVER).post(Paths.GRANTS + "/" + grant + "/revocation", Map.of("reason", "使用事项已办结。")));
        await().atMost(NEWS_TRAVEL)
                .until(
                        () -> prepare.ask(HOUSING_SYSTEM, resource, query(grant))
                                .problem(),
                        "use/grant-revoked"::equals);
    }

    @Test
    @DisplayName("Art. 17: a request is hidden from departments that have no part in it")
    void requestIsHiddenFromOthers() {
        var request = prepare.requested(resource).field("id");
        assertThat(door.as("jyj.approver").get(Paths.REQUESTS + "/" + request).status())
                .isEqualTo(404);
        assertThat(door.as("jyj.approver")
                        .post(Paths.REQUESTS + "/" + request + "/reply", DemoCity.form("consent"))
                        .status())
                .isEqualTo(404);
        good(door.as("ldxz.member").get(Paths.REQUESTS + "/" + request));
    }
}
