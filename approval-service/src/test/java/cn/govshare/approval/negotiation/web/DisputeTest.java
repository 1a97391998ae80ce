package cn.govshare.approval.negotiation.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.approval.ApprovalServiceTest;
import cn.govshare.approval.Samples;
import cn.govshare.approval.negotiation.FileRule;
import cn.govshare.approval.offer.Departments;
import cn.govshare.approval.offer.Offers;
import cn.govshare.kernel.event.AccessGranted;
import cn.govshare.kernel.event.DisputeChanged;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.vocabulary.GrantOrigin;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.RowCondition;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Answer;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.MutableClock;
import cn.govshare.testkit.Topics;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApprovalServiceTest
@DisplayName("Art. 17: what is refused or not shared is negotiated, and failing that ordered")
class DisputeTest {
    private static final String REQUESTS = "/api/v1/access-requests";
    private static final String NEGOTIATIONS = "/api/v1/negotiations";

    private final Calls.Caller clerk;
    private final Calls.Caller approver;
    private final Calls.Caller leadingGroup;
    private final Calls.Caller foreigner;
    private final Offers offers;
    private final Topics topics;
    private final MutableClock clock;

    @Autowired
    DisputeTest(Calls calls, Offers offers, Departments departments, Topics topics, MutableClock clock) {
        this.offers = offers;
        this.topics = topics;
        this.clock = clock;
        this.clerk = calls.as(Actors.of(Actors.HOUSING, Role.CATALOGER));
        this.approver = calls.as(Actors.of(Actors.CIVIL_AFFAIRS, Role.APPROVER));
        this.leadingGroup = calls.as(Actors.of(Actors.LEADING_GROUP, Role.LEADING_GROUP));
        this.foreigner = calls.as(Actors.of(Actors.LAND, Role.CATALOGER, Role.APPROVER));
        departments.register(Actors.HOUSING, "溧阳市住房和城乡建设局", 1);
        departments.register(Actors.CIVIL_AFFAIRS, "溧阳市民政局", 1);
    }

    @AfterEach
    void backToToday() {
        clock.set(MutableClock.START);
    }

    private ResourceCode published(SharingType type) {
        var code = Samples.newCode();
        offers.publish(Samples.offer(code, type), 1);
        return code;
    }

    private static Answer good(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
        return answer;
    }

    private String refusedRequest() {
        var form = Map.<String, Object>of(
                "resource", published(SharingType.CONDITIONAL).toString(),
                "purpose", "BUSINESS_COLLABORATION",
                "matter", "公共租赁住房资格审核",
                "legalDuty", "住房保障资格审核",
                "items", List.of("id_number", "monthly_amount"),
                "mode", "ONLINE_QUERY",
                "validUntil", "2027-11-19");
        return refused(form);
    }

    private String refused(Map<String, Object> form) {
        var id = good(clerk.post(REQUESTS, form)).json().path("id").asString();
        good(approver.post(
                REQUESTS + "/" + id + "/reply",
                Map.of("decision", "REFUSAL", "reasons", "涉及<个人>隐私 & 需另行论证", "basis", "《暂行办法》第十六条")));
        return id;
    }

    private String negotiation() {
        return good(clerk.post(NEGOTIATIONS, Map.of("request", refusedRequest())))
                .json()
                .path("id")
                .asString();
    }

    private static Map<String, Object> terms(String... items) {
        return Map.of(
                "items", List.of(items), "mode", "ONLINE_QUERY", "validUntil", "2027-06-30", "conditions", "仅限窗口审核");
    }

    private static String path(String id, String rest) {
        return NEGOTIATIONS + "/" + id + rest;
    }

    private AccessGranted granted(String grant) {
        return topics.await(
                        EventTypes.ACCESS_GRANTED,
                        each -> each.grant().toString().equals(grant))
                .getFirst();
    }

    @Test
    void anAgreementBecomesTheGrant() {
        var id = negotiation();
        var first = good(approver.post(path(id, "/proposals"), Map.of("terms", terms("monthly_amount"))))
                .json()
                .path("id")
                .asString();
        good(clerk.post(
                path(id, "/proposals"), Map.of("terms", terms("id_number", "monthly_amount"), "note", "需身份证号")));
        var last = good(approver.post(path(id, "/proposals"), Map.of("terms", terms("id_number"))))
                .json()
                .path("id")
                .asString();

        assertThat(clerk.post(path(id, "/proposals/" + first + "/acceptance")).problem())
                .isEqualTo("negotiation/not-the-latest");
        assertThat(approver.post(path(id, "/proposals/" + last + "/acceptance")).problem())
                .as("nobody accepts his own")
                .isEqualTo("negotiation/not-the-latest");
        var agreed =
                good(clerk.post(path(id, "/proposals/" + last + "/acceptance"))).json();

        assertThat(agreed.path("status").asString()).isEqualTo("AGREED");
        var grant = granted(agreed.path("ending").path("grant").asString());
        assertThat(grant.restsOn()).isEqualTo(GrantOrigin.NEGOTIATION);
        assertThat(grant.items()).containsExactly("id_number");
        assertThat(grant.conditions()).isEqualTo("仅限窗口审核");
        assertThat(clerk.post(path(id, "/withdrawal"), Map.of("reasons", "x")).problem())
                .isEqualTo("negotiation/in-another-state");
        assertThat(clerk.get("/api/v1/deadlines?status=MET").status()).isEqualTo(200);
        assertThat(told(id)).containsExactly(DisputeChanged.Status.OPEN, DisputeChanged.Status.AGREED);
    }

    private List<DisputeChanged.Status> told(String id) {
        topics.await(
                EventTypes.DISPUTE_CHANGED,
                each -> each.negotiation().toString().equals(id) && each.status() != DisputeChanged.Status.OPEN);
        return topics.all(EventTypes.DISPUTE_CHANGED).stream()
                .filter(each -> each.negotiation().toString().equals(id))
                .map(DisputeChanged::status)
                .toList();
    }

    @Test
    @DisplayName(
            "Art. 17: a resource that is not shared is negotiated without a request, and the order gives the grant")
    void theOrderBindsAndGivesTheGrant() throws IOException {
        var resource = published(SharingType.NOT_SHARED);
        var need = Map.of(
                "resource", resource.toString(),
                "purpose", "BUSINESS_COLLABORATION",
                "matter", "公共租赁住房资格审核",
                "legalDuty", "《公共租赁住房管理办法》第八条",
                "terms", terms("id_number", "bank_account"));
        var id = good(clerk.post(NEGOTIATIONS, Map.of("need", need)))
                .json()
                .path("id")
                .asString();
        assertThat(clerk.post(NEGOTIATIONS, Map.of("need", need)).problem()).isEqualTo("negotiation/already-open");
        good(approver.post(
                path(id, "/minutes"),
                Map.of("heldOn", "2026-11-20", "participants", "住建局李静、民政局王建国", "text", "双方就必要性交换意见。\n未能达成一致。")));
        var file = good(clerk.send(
                "POST",
                path(id, "/files?name=%E5%87%BD.pdf"),
                BodyPublishers.ofString("%PDF-1.7 test"),
                "Content-Type",
                "application/octet-stream",
                "Idempotency-Key",
                UUID.randomUUID().toString()));
        var content =
                leadingGroup.get(path(id, "/files/" + file.json().path("id").asString()));
        assertThat(content.text()).isEqualTo("%PDF-1.7 test");

        assertThat(leadingGroup
                        .post(path(id, "/order"), Map.of("decision", "DISMISS", "reasons", "早"))
                        .problem())
                .as("nothing to decide yet")
                .isEqualTo("negotiation/in-another-state");
        good(clerk.post(path(id, "/referral"), Map.of("reasons", "提供部门不同意任何方案")));
        var decided = good(leadingGroup.post(
                        path(id, "/order"),
                        Map.of("decision", "SHARE", "terms", terms("id_number"), "reasons", "确系履行法定职责所必需")))
                .json();
        assertThat(topics.await(
                        EventTypes.DISPUTE_CHANGED,
                        each -> each.negotiation().toString().equals(id)
                                && each.status() == DisputeChanged.Status.ORDERED))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.request()).isNull();
                    assertThat(each.order())
                            .hasToString(decided.path("ending").path("order").asString());
                    assertThat(each.grant())
                            .hasToString(decided.path("ending").path("grant").asString());
                });

        var grant = granted(decided.path("ending").path("grant").asString());
        assertThat(grant.restsOn()).isEqualTo(GrantOrigin.ORDER);
        assertThat(grant.order())
                .hasToString(decided.path("ending").path("order").asString());
        assertThat(grant.items()).containsExactly("id_number");

        var order = text("order", good(clerk.get(path(id, "/order-letter?format=PDF"))));
        assertThat(order).contains("协调决定书", "溧阳市民政局", "溧阳市住房和城乡建设局", "确系履行法定职责所必需", "公民身份号码");
        var dossier = text("dispute", good(leadingGroup.get(path(id, "/dispute-record?format=PDF"))));
        assertThat(dossier).contains("未能达成一致", "函.pdf", "提请领导小组协调", "领导小组决定共享");
        var timeline = good(approver.get(path(id, "/timeline"))).json();
        assertThat(timeline.valueStream().map(each -> each.path("what").asString()))
                .contains("提出协商", "登记协商纪要", "提交协商材料", "提请领导小组协调", "领导小组决定共享", "授权生效", "通知领导小组");
        assertThat(timeline.valueStream())
                .allSatisfy(each -> assertThat(each.path("article").asString()).isNotEmpty());
    }

    @Test
    @DisplayName(
            "Art. 17, 18: an agreement opens the rows and the volume that were asked for, unless it says otherwise")
    void anAgreementOpensNoMoreRowsThanWereAskedFor() {
        var form = Samples.form(published(SharingType.CONDITIONAL));
        form.put(
                "rows",
                List.of(Map.of("item", "monthly_amount", "comparison", "BETWEEN", "values", List.of("0", "800"))));
        form.put("rowsPerDay", 200);
        var id = good(clerk.post(NEGOTIATIONS, Map.of("request", refused(form))))
                .json()
                .path("id")
                .asString();
        var person = Map.of("item", "id_number", "comparison", "EQ", "values", List.of("320481199001011234"));
        var naming = Map.of(
                "items",
                List.of("id_number"),
                "mode",
                "ONLINE_QUERY",
                "validUntil",
                "2027-06-30",
                "rows",
                List.of(person));
        assertThat(approver.post(path(id, "/proposals"), Map.of("terms", naming))
                        .text())
                .contains("row-names-person");
        var made = good(approver.post(path(id, "/proposals"), Map.of("terms", terms("id_number"))))
                .json();
        assertThat(made.at("/terms/quota/rowsPerDay").asLong()).isEqualTo(200);

        var agreed = good(clerk.post(path(id, "/proposals/" + made.path("id").asString() + "/acceptance")))
                .json();
        var grant = granted(agreed.path("ending").path("grant").asString());
        assertThat(grant.rowConditions())
                .containsExactly(
                        new RowCondition("monthly_amount", RowCondition.Comparison.BETWEEN, List.of("0", "800")));
        assertThat(grant.dailyQuota().rowsPerDay()).isEqualTo(200);
        assertThat(good(clerk.get(path(id, "/dispute-record"))).text())
                .contains("公民身份号码；月保障金额 介于 0 至 800；联机查询；每日不超过 200 条");
        assertThat(clerk.post(
                                NEGOTIATIONS,
                                Map.of("request", agreed.path("request").asString()))
                        .problem())
                .as("an agreement binds")
                .isEqualTo("negotiation/settled");
    }

    @Test
    @DisplayName("Art. 17: a dossier takes files up to a size, and is not filled after the end")
    void aDossierHasItsLimits() {
        var id = negotiation();
        var large = BodyPublishers.ofByteArray(new byte[FileRule.GREATEST_BYTES + 1]);
        var octets = new String[] {
            "Content-Type",
            "application/octet-stream",
            "Idempotency-Key",
            UUID.randomUUID().toString()
        };
        assertThat(clerk.send("POST", path(id, "/files?name=a.pdf"), large, octets)
                        .problem())
                .isEqualTo("negotiation/file-not-taken");
        good(clerk.post(path(id, "/withdrawal"), Map.of("reasons", "不再需要")));
        var small = BodyPublishers.ofString("%PDF-1.7 test");
        octets[3] = UUID.randomUUID().toString();
        assertThat(clerk.send("POST", path(id, "/files?name=a.pdf"), small, octets)
                        .problem())
                .isEqualTo("negotiation/in-another-state");
    }

    @Test
    void theClockTakesItToTheLeadingGroupWhenTheTimeIsOver() {
        var id = negotiation();
        clock.advance(Duration.ofDays(40));
        var referred = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> clerk.get(NEGOTIATIONS + "/" + id).json(),
                        each -> each.path("status").asString().equals("REFERRED"));
        assertThat(referred.path("referral").path("by").isMissingNode()).isTrue();
        assertThat(referred.path("referral").path("reason").asString()).isEqualTo("协商期限届满未达成一致");
        assertThat(leadingGroup.get("/api/v1/notices?limit=200").text()).contains("最低生活保障对象信息的共享争议提请领导小组协调");
        var closed = good(leadingGroup.post(path(id, "/order"), Map.of("decision", "DISMISS", "reasons", "可用其他数据替代")))
                .json();
        assertThat(closed.path("status").asString()).isEqualTo("DISMISSED");
        assertThat(closed.path("ending").path("grant").isMissingNode()).isTrue();
    }

    @Test
    void onlyWhatWasRefusedOrIsNotSharedIsNegotiatedAndOnlyByItsSides() {
        var request = refusedRequest();
        assertThat(foreigner.post(NEGOTIATIONS, Map.of("request", request)).problem())
                .isEqualTo("access-request/not-found");
        assertThat(approver.post(NEGOTIATIONS, Map.of("request", request)).problem())
                .isEqualTo("security/foreign-department");
        assertThat(clerk.post(NEGOTIATIONS, Map.of()).status()).isEqualTo(400);
        var need = Map.of(
                "resource", published(SharingType.CONDITIONAL).toString(),
                "purpose", "BUSINESS_COLLABORATION",
                "matter", "审核",
                "legalDuty", "审核",
                "terms", terms("id_number"));
        assertThat(clerk.post(NEGOTIATIONS, Map.of("need", need)).problem()).isEqualTo("negotiation/not-disputable");

        var id = good(clerk.post(NEGOTIATIONS, Map.of("request", request)))
                .json()
                .path("id")
                .asString();
        assertThat(foreigner.get(path(id, "")).problem()).isEqualTo("negotiation/not-found");
        assertThat(foreigner.get(path(id, "/dispute-record")).problem()).isEqualTo("negotiation/not-found");
        assertThat(clerk.post(path(id, "/proposals"), Map.of("terms", terms("no_such_item")))
                        .problem())
                .isEqualTo("negotiation/terms-break-rules");
        assertThat(good(clerk.post(path(id, "/withdrawal"), Map.of("reasons", "不再需要")))
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("WITHDRAWN");
    }

    @Test
    @DisplayName("Art. 17: request form, reply letter and the whole case are printed, in Chinese, and run nothing")
    void theCaseIsPrinted() throws IOException {
        var id = refusedRequest();
        var html = good(approver.get(REQUESTS + "/" + id + "/reply-letter"));
        assertThat(html.text()).contains("涉及&lt;个人&gt;隐私 &amp; 需另行论证", "答复函").doesNotContain("<个人>");
        assertThat(html.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'");
        assertThat(text("reply", good(clerk.get(REQUESTS + "/" + id + "/reply-letter?format=PDF"))))
                .contains("关于最低生活保障对象信息共享申请的答复函", "不同意共享", "依据：", "涉及<个人>隐私&需另行论证", "溧阳市民政局");
        assertThat(text("form", good(clerk.get(REQUESTS + "/" + id + "/application-form?format=PDF"))))
                .contains("政务信息资源共享申请表", "全部记录", "公共租赁住房资格审核");
        good(clerk.post(NEGOTIATIONS, Map.of("request", id)));
        assertThat(text("case", good(clerk.get(REQUESTS + "/" + id + "/case-record?format=PDF"))))
                .contains("办理情况表", "提交共享申请", "不同意共享", "提出协商", "溧阳市住房和城乡建设局");
        assertThat(foreigner.get(REQUESTS + "/" + id + "/case-record").problem())
                .isEqualTo("access-request/not-found");
    }

    private static String text(String name, Answer pdf) throws IOException {
        assertThat(pdf.headers().firstValue("Content-Type").orElse("")).isEqualTo("application/pdf");
        var folder = Files.createDirectories(Path.of("target", "papers"));
        var bytes = pdf.body();
        Files.write(folder.resolve(name + ".pdf"), bytes);
        assertThat(new String(bytes, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        try (var document = Loader.loadPDF(bytes)) {
            document.getPages()
                    .forEach(page -> page.getResources().getFontNames().forEach(font -> {
                        try {
                            assertThat(page.getResources().getFont(font).isEmbedded())
                                    .as("the font travels with the document")
                                    .isTrue();
                        } catch (IOException e) {
                            throw new IllegalStateException(e);
                        }
                    }));
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}
