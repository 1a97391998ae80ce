package cn.govshare.systemtests;

import static cn.govshare.systemtests.Preparation.CIVIL_APPROVER;
import static cn.govshare.systemtests.Preparation.CIVIL_CLERK;
import static cn.govshare.systemtests.Preparation.HOUSING_CLERK;
import static cn.govshare.systemtests.Preparation.NEWS_TRAVEL;
import static cn.govshare.systemtests.Preparation.faultCodes;
import static cn.govshare.systemtests.Preparation.good;
import static cn.govshare.systemtests.Preparation.problem;
import static cn.govshare.systemtests.Preparation.requestForm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.demo.Answer;
import cn.govshare.demo.Caller;
import cn.govshare.demo.FrontDoor;
import cn.govshare.demo.Paths;
import cn.govshare.kernel.vocabulary.Article;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// The worked examples of the departments' guide, walked through the gateway.
@SystemTest
@Order(5)
@Article({"17", "18"})
class GrantJourneyTest {
    private static final String HOUSING_APPROVER = "zjj.approver";
    private static final String CIVIL_HEAD = "mzj.head";
    private static final String RULE = "/api/v1/reply-rules/mine";
    private static final byte[] PAPER = "%PDF-1.7 职责依据".getBytes(StandardCharsets.UTF_8);

    private final FrontDoor door;
    private final Preparation prepare;
    private String resource = "";

    GrantJourneyTest(Stack stack) {
        this.door = stack.door();
        this.prepare = stack.preparation();
    }

    @BeforeAll
    void conditionalResourceWithData() {
        resource = prepare.personsWithData(20);
        good(prepare.requested(resource));
        good(door.as(CIVIL_HEAD).put(RULE, Map.of("fourEyes", true)));
    }

    @AfterAll
    void onePersonAgain() {
        good(door.as(CIVIL_HEAD).put(RULE, Map.of("fourEyes", false)));
    }

    private Caller clerk() {
        return door.as(HOUSING_CLERK);
    }

    private static Map<String, Object> amounts(String least, String most) {
        return Map.of("item", "monthly_amount", "comparison", "BETWEEN", "values", List.of(least, most));
    }

    private ObjectNode form() {
        var form = requestForm(resource).put("frequency", "DAILY").put("rowsPerDay", 200);
        form.putArray("items").add("id_number").add("monthly_amount");
        return form;
    }

    private static String grantOf(Answer reply) {
        return Paths.GRANTS + "/" + reply.json().path("reply").path("grant").asString("");
    }

    private Answer proposedAndAdopted(String path, Map<String, Object> reply) {
        problem(door.as(CIVIL_APPROVER).post(path + "/reply", reply), 409, "access-request/four-eyes");
        good(door.as(CIVIL_CLERK).post(path + "/proposal", reply));
        return good(door.as(CIVIL_APPROVER).post(path + "/proposal/adoption"));
    }

    @Test
    @DisplayName(
            "Art. 17: checked, filed with papers, returned once, completed, proposed by one and decided by another")
    void fromTheCheckToTheGrant() {
        var bulk = form().put("mode", "BATCH_DOWNLOAD");
        var checked = good(clerk().post(Paths.REQUESTS + "/check", bulk));
        assertThat(checked.json().path("admissible").asBoolean()).isTrue();
        assertThat(checked.text()).contains("query-would-do", "all-rows-asked");

        var request =
                good(clerk().post(Paths.REQUESTS, form(), UUID.randomUUID().toString()));
        var path = Paths.REQUESTS + "/" + request.field("id");
        good(clerk().attach(path + "/attachments?name=basis.pdf", PAPER));
        good(door.as(CIVIL_APPROVER).post(path + "/return", Map.of("reason", "请写明审核环节")));
        var completed = good(clerk().post(path + "/completion", form().put("matter", "公租房资格审核(初审环节)")));
        assertThat(completed.field("replyDueOn")).isGreaterThanOrEqualTo(request.field("replyDueOn"));

        var adopted = proposedAndAdopted(
                path,
                Map.of(
                        "decision",
                        "CONSENT",
                        "items",
                        List.of("monthly_amount"),
                        "rows",
                        List.of(amounts("0", "800")),
                        "rowsPerDay",
                        100,
                        "conditions",
                        "仅供窗口受理人员查询,不得留存。"));
        var grant = good(clerk().get(grantOf(adopted)));
        assertThat(grant.field("origin")).isEqualTo("REPLY");
        assertThat(grant.json().path("quota").path("rowsPerDay").asInt()).isEqualTo(100);
        assertThat(grant.json().path("supply").path("sign").asString("")).isEqualTo("DATA_ON_PLATFORM");
        assertThat(good(clerk().get(path + "/history")).text())
                .contains("REQUEST_SUBMITTED", "PAPER_ATTACHED", "REQUEST_RETURNED", "REQUEST_COMPLETED")
                .contains("REQUEST_GRANTED")
                .doesNotContain("REPLY_PROPOSED");
    }

    @Test
    @DisplayName("Art. 17: a refusal cites its reasons and its basis")
    void aRefusalCitesItsBasis() {
        var path = Paths.REQUESTS
                + "/"
                + good(clerk().post(Paths.REQUESTS, form(), UUID.randomUUID().toString()))
                        .field("id");
        var refused = door.as(CIVIL_CLERK).post(path + "/proposal", Map.of("decision", "REFUSAL"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(faultCodes(refused)).containsExactly("reasons-missing", "basis-missing");
        var reply = Map.<String, Object>of("decision", "REFUSAL", "reasons", "与所述职责无关。", "basis", "《暂行办法》第十六条");
        assertThat(proposedAndAdopted(path, reply).field("status")).isEqualTo("REFUSED");
    }

    @Test
    @DisplayName("Art. 17, 18: suspended by two, narrowed, renewed and ended by the consumer; the exchange follows")
    void theLifeOfAGrant() {
        var path = Paths.REQUESTS
                + "/"
                + good(clerk().post(Paths.REQUESTS, form(), UUID.randomUUID().toString()))
                        .field("id");
        var grant = grantOf(proposedAndAdopted(path, Map.of("decision", "CONSENT")));
        var reason = Map.of("reason", "系统改造期间暂停使用");
        good(door.as(HOUSING_APPROVER).post(grant + "/suspension", reason));
        good(door.as(CIVIL_APPROVER).post(grant + "/suspension", reason));
        good(door.as(HOUSING_APPROVER).post(grant + "/resumption", reason));
        assertThat(good(clerk().get(grant)).field("status")).isEqualTo("SUSPENDED");
        good(door.as(CIVIL_APPROVER).post(grant + "/resumption", reason));
        assertThat(good(clerk().get(grant)).field("status")).isEqualTo("IN_FORCE");

        var narrowing = Map.of("items", List.of("id_number"), "callsPerDay", 50, "reason", "窗口只需核验身份");
        good(door.as(CIVIL_APPROVER).post(grant + "/narrowing", narrowing));
        problem(door.as(CIVIL_APPROVER).post(grant + "/narrowing", narrowing), 422, "access-grant/not-narrower");

        var id = grant.substring(grant.lastIndexOf('/') + 1);
        var until = Preparation.today().plusMonths(6).toString();
        var renewal = good(clerk().post(
                        Paths.REQUESTS + "/renewals",
                        Map.of("grant", id, "validUntil", until, "legalDuty", "公租房年度复核"),
                        UUID.randomUUID().toString()));
        proposedAndAdopted(Paths.REQUESTS + "/" + renewal.field("id"), Map.of("decision", "CONSENT"));
        assertThat(good(clerk().get(grant)).field("validUntil")).isEqualTo(until);
        assertThat(good(clerk().get(Paths.GRANTS + "/unused?days=1")).status()).isEqualTo(200);

        good(door.as(HOUSING_APPROVER).post(grant + "/revocation", Map.of("reason", "业务已停办")));
        await().atMost(NEWS_TRAVEL)
                .until(
                        () -> prepare.ask(Preparation.HOUSING_SYSTEM, resource, Preparation.query(id))
                                .problem(),
                        "use/grant-revoked"::equals);
    }
}
