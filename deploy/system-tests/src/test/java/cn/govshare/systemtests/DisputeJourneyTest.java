package cn.govshare.systemtests;

import static cn.govshare.systemtests.Preparation.BUREAU;
import static cn.govshare.systemtests.Preparation.CIVIL_APPROVER;
import static cn.govshare.systemtests.Preparation.HOUSING_CLERK;
import static cn.govshare.systemtests.Preparation.good;
import static cn.govshare.systemtests.Preparation.problem;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.demo.Answer;
import cn.govshare.demo.Body;
import cn.govshare.demo.Caller;
import cn.govshare.demo.FrontDoor;
import cn.govshare.demo.Paths;
import cn.govshare.kernel.vocabulary.Article;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// The worked example of the guide to disputes, walked as it is written there.
@SystemTest
@Order(31)
@Article({"5", "17", "25"})
class DisputeJourneyTest {
    private static final String NEGOTIATIONS = "/api/v1/negotiations";
    private static final String LEADING_GROUP = "ldxz.member";
    private static final String CIVIL_HEAD = "mzj.head";

    private final FrontDoor door;
    private final Preparation prepare;
    private String resource = "";

    DisputeJourneyTest(Stack stack) {
        this.door = stack.door();
        this.prepare = stack.preparation();
    }

    @BeforeAll
    void conditionalResourceWithData() {
        resource = prepare.personsWithData(20);
    }

    private Caller housing() {
        return door.as(HOUSING_CLERK);
    }

    private Caller civilAffairs() {
        return door.as(CIVIL_APPROVER);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private String refusedRequest() {
        var request = prepare.requested(resource).field("id");
        good(civilAffairs()
                .post(
                        Paths.REQUESTS + "/" + request + "/reply",
                        Map.of("decision", "REFUSAL", "reasons", "家庭住址属敏感信息,需另行论证必要性", "basis", "《暂行办法》第十六条")));
        return request;
    }

    private String negotiation(String request) {
        return NEGOTIATIONS + "/"
                + good(housing().post(NEGOTIATIONS, Map.of("request", request), key()))
                        .field("id");
    }

    private static Map<String, Object> terms() {
        return Map.of(
                "items",
                List.of("id_number", "name", "monthly_amount"),
                "mode",
                "ONLINE_QUERY",
                "validUntil",
                Preparation.today().plusMonths(6).toString(),
                "conditions",
                "仅限公租房窗口审核使用");
    }

    @Test
    @DisplayName("Art. 17: two departments agree, and the agreement is the grant that the data is used by")
    void agreementBecomesAGrantThatIsUsed() {
        var negotiation = negotiation(refusedRequest());
        var proposal = good(civilAffairs()
                        .post(negotiation + "/proposals", Map.of("terms", terms(), "note", "不含家庭住址"), key()))
                .field("id");
        var agreed = good(housing().post(negotiation + "/proposals/" + proposal + "/acceptance"));
        assertThat(agreed.field("status")).isEqualTo("AGREED");
        prepare.awaitUse(resource, agreed.json().path("ending").path("grant").asString(""));
    }

    @Test
    @DisplayName("Art. 5, 17: failing an agreement the leading group has the whole dossier, and its order is the grant")
    void orderOfTheLeadingGroupIsAGrantThatIsUsed() {
        var request = refusedRequest();
        var negotiation = negotiation(request);
        good(housing()
                .post(
                        negotiation + "/minutes",
                        Map.of(
                                "heldOn",
                                Preparation.today().toString(),
                                "participants",
                                "住建局、民政局经办人",
                                "text",
                                "双方未达成一致。"),
                        key()));
        good(housing()
                .post(
                        negotiation + "/files?name=" + Paths.query("情况说明.txt"),
                        Body.of("application/octet-stream", "公租房审核确需家庭人口和保障金额。"),
                        key()));
        good(housing().post(negotiation + "/referral", Map.of("reasons", "协商未达成一致")));

        var leadingGroup = door.as(LEADING_GROUP);
        var own = good(leadingGroup.get("/api/v1/deadlines?scope=MINE&duty=COORDINATION&status=OPEN&limit=200"));
        assertThat(own.items())
                .as("the leading group's own deadline")
                .anySatisfy(duty ->
                        assertThat(negotiation).endsWith(duty.path("caseId").asString("")));
        assertThat(good(leadingGroup.get("/api/v1/notices?unread=true")).text()).contains("提请领导小组协调");
        assertThat(good(leadingGroup.get(negotiation + "/dispute-record")).text())
                .contains("双方未达成一致。", "情况说明.txt");
        problem(
                housing().post(negotiation + "/order", Map.of("decision", "DISMISS", "reasons", "越权")),
                403,
                "security/role-not-allowed");
        var order = Map.of("decision", "SHARE", "terms", terms(), "reasons", "确系履行住房保障审核职责所必需");
        var decided = good(leadingGroup.post(negotiation + "/order", order));
        assertThat(decided.field("status")).isEqualTo("ORDERED");
        prepare.awaitUse(resource, decided.json().path("ending").path("grant").asString(""));

        printed(civilAffairs().get(negotiation + "/order-letter?format=PDF"));
        printed(housing().get(Paths.REQUESTS + "/" + request + "/reply-letter?format=PDF"));
        printed(housing().get(Paths.REQUESTS + "/" + request + "/application-form?format=PDF"));
        assertThat(good(housing().get(Paths.REQUESTS + "/" + request + "/case-record"))
                        .text())
                .contains("提交共享申请", "不同意共享", "提出协商", "提请领导小组协调", "领导小组决定共享", "授权生效");
        assertThat(good(door.as(BUREAU).get(Paths.REQUESTS + "/" + request + "/timeline"))
                        .json()
                        .size())
                .isGreaterThan(8);
    }

    private static void printed(Answer answer) {
        assertThat(good(answer).header("Content-Type")).isEqualTo("application/pdf");
        assertThat(answer.text()).startsWith("%PDF-");
    }

    @Test
    @DisplayName("Art. 25: the head says who stands in, and the receipt of a notice is kept")
    void postsAndReceipts() {
        var head = door.as(CIVIL_HEAD);
        var department = good(head.get("/api/v1/departments?limit=200")).items().stream()
                .filter(each -> each.path("name").asString("").contains("民政局"))
                .findFirst()
                .orElseThrow()
                .path("code")
                .asString("");
        var contact = Map.of(
                "post",
                "CONTACT",
                "name",
                "办公室",
                "email",
                "office@mzj.liyang.example",
                "substitute",
                Map.of(
                        "name",
                        "李静",
                        "account",
                        CIVIL_APPROVER,
                        "from",
                        Preparation.today().toString(),
                        "until",
                        Preparation.today().plusDays(3).toString()));
        var posts = Map.of("posts", List.of(Map.of("post", "HEAD", "name", "王建国"), contact));
        good(head.put(Paths.department(department) + "/posts", posts));

        negotiation(refusedRequest());
        var notice = good(civilAffairs().get("/api/v1/notices?unread=true"))
                .items()
                .getFirst()
                .path("id")
                .asString("");
        var receipt = Map.of("notices", List.of(notice));
        assertThat(good(civilAffairs().post("/api/v1/notices/receipts", receipt))
                        .number("read"))
                .isEqualTo(1);
        assertThat(good(door.as(BUREAU).get("/api/v1/notices/" + notice))
                        .json()
                        .path("receipts")
                        .size())
                .isEqualTo(1);
    }
}
