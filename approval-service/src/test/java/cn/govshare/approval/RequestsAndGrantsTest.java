package cn.govshare.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.approval.grant.app.WarnOfGrants;
import cn.govshare.approval.offer.Departments;
import cn.govshare.approval.offer.ItemTraits;
import cn.govshare.approval.offer.Offer;
import cn.govshare.approval.offer.Offers;
import cn.govshare.kernel.event.BatchMerged;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.event.GrantUsed;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.kernel.vocabulary.UsePurpose;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Answer;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.MutableClock;
import cn.govshare.testkit.Topics;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@ApprovalServiceTest
class RequestsAndGrantsTest {
    private static final Actor CONSUMER = Actors.of(Actors.HOUSING, Role.CATALOGER);
    private static final Actor CONSUMERS_HEAD = Actors.of(Actors.HOUSING, Role.DEPARTMENT_HEAD);
    private static final Actor CLERK = Actors.of(Actors.CIVIL_AFFAIRS, Role.CATALOGER);
    private static final Actor APPROVER = Actors.of(Actors.CIVIL_AFFAIRS, Role.APPROVER);
    private static final Actor HEAD = Actors.of(Actors.CIVIL_AFFAIRS, Role.DEPARTMENT_HEAD);
    private static final Actor BUREAU = Actors.of(Actors.BUREAU, Role.PLATFORM_OPERATOR);
    private static final Actor FOREIGN = Actors.of(Actors.EDUCATION, Role.CATALOGER, Role.APPROVER);

    private static final String REQUESTS = "/api/v1/access-requests";
    private static final String GRANTS = "/api/v1/access-grants";

    private final Calls calls;
    private final Topics topics;
    private final MutableClock clock;
    private final Offers offers;
    private final Departments departments;
    private final WarnOfGrants warnOfGrants;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    @Autowired
    RequestsAndGrantsTest(
            Calls calls,
            Topics topics,
            MutableClock clock,
            Offers offers,
            Departments departments,
            WarnOfGrants warnOfGrants,
            PlatformTransactionManager transactions,
            JdbcClient jdbc) {
        this.calls = calls;
        this.topics = topics;
        this.clock = clock;
        this.offers = offers;
        this.departments = departments;
        this.warnOfGrants = warnOfGrants;
        this.transaction = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
    }

    @BeforeEach
    void startOnFriday() {
        clock.set(MutableClock.START);
    }

    private ResourceCode published(SharingType type) {
        var code = Samples.newCode();
        var item = type == SharingType.UNCONDITIONAL ? type : SharingType.CONDITIONAL;
        var offer = new Offer(
                code,
                1,
                "最低生活保障对象信息",
                Actors.CIVIL_AFFAIRS,
                type,
                Set.of(UsePurpose.BUSINESS_COLLABORATION),
                Set.of(ProvisionMode.ONLINE_QUERY, ProvisionMode.BATCH_DOWNLOAD, ProvisionMode.FRONT_END_MACHINE),
                Map.of("id_number", item, "monthly_amount", item, "town", item),
                Map.of(
                        "id_number", new ItemTraits(ItemType.STRING, true),
                        "monthly_amount", new ItemTraits(ItemType.MONEY, false),
                        "town", new ItemTraits(ItemType.STRING, false)));
        transaction.executeWithoutResult(_ -> offers.publish(offer, 3));
        return code;
    }

    private static Map<String, Object> row(String item, String comparison, String... values) {
        return Map.of("item", item, "comparison", comparison, "values", List.of(values));
    }

    private static Map<String, Object> form(ResourceCode resource) {
        var form = new LinkedHashMap<String, Object>();
        form.put("resource", resource.inPath());
        form.put("purpose", "BUSINESS_COLLABORATION");
        form.put("matter", "公共租赁住房资格审核");
        form.put("legalDuty", "住房保障资格审核(公共租赁住房管理办法)");
        form.put("items", List.of("id_number", "monthly_amount"));
        form.put("mode", "ONLINE_QUERY");
        form.put("validUntil", "2027-11-19");
        return form;
    }

    private static String id(JsonNode view) {
        return view.get("id").stringValue();
    }

    private static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
        return answer;
    }

    private JsonNode submitted(Map<String, Object> form) {
        return ok(calls.as(CONSUMER).post(REQUESTS, form)).json();
    }

    private String submitted() {
        return id(submitted(form(published(SharingType.CONDITIONAL))));
    }

    private Answer act(Actor actor, String request, String act, Map<String, Object> body) {
        return calls.as(actor).post("%s/%s/%s".formatted(REQUESTS, request, act), body);
    }

    private Answer onGrant(Actor actor, String grant, String act, Map<String, Object> body) {
        return calls.as(actor).post("%s/%s/%s".formatted(GRANTS, grant, act), body);
    }

    private JsonNode request(String id) {
        return ok(calls.as(CONSUMER).get(REQUESTS + "/" + id)).json();
    }

    private JsonNode grant(String id) {
        return ok(calls.as(CONSUMER).get(GRANTS + "/" + id)).json();
    }

    private String granted(Map<String, Object> form) {
        var reply = ok(act(APPROVER, id(submitted(form)), "reply", Map.of("decision", "CONSENT")));
        return reply.json().at("/reply/grant").stringValue();
    }

    private String granted() {
        return granted(form(published(SharingType.CONDITIONAL)));
    }

    private static List<String> codes(JsonNode list) {
        return list.valueStream().map(each -> each.get("code").stringValue()).toList();
    }

    private long told(String kind, String caseId) {
        return jdbc.sql("SELECT count(*) FROM notice WHERE kind = :kind AND case_id = :case")
                .param("kind", kind)
                .param("case", UUID.fromString(caseId))
                .query(Long.class)
                .single();
    }

    @Nested
    @DisplayName("Art. 17, 18: a request says which rows, how much and how often, and the grant keeps to it")
    class Limits {
        @Test
        void theReplyNarrowsRowsQuotaAndPeriodAndSetsConditions() {
            var form = form(published(SharingType.CONDITIONAL));
            form.put("rows", List.of(row("town", "IN", "320481101", "320481102")));
            form.put("rowsPerDay", 500);
            form.put("frequency", "DAILY");
            form.put("validFrom", "2026-12-01");
            var request = id(submitted(form));
            assertThat(request(request).at("/rows/0/values/1").stringValue()).isEqualTo("320481102");

            var reply = ok(act(
                    APPROVER,
                    request,
                    "reply",
                    Map.of(
                            "decision",
                            "CONSENT",
                            "items",
                            List.of("monthly_amount"),
                            "rows",
                            List.of(row("monthly_amount", "BETWEEN", "0", "800")),
                            "rowsPerDay",
                            100,
                            "conditions",
                            "仅供窗口受理人员查询,不得留存。",
                            "validUntil",
                            "2027-05-31")));
            var event = topics.await(
                            EventTypes.ACCESS_GRANTED,
                            each -> each.request().toString().equals(request))
                    .getFirst();

            assertThat(reply.json().at("/reply/conditions").stringValue()).contains("不得留存");
            assertThat(event.items()).containsExactly("monthly_amount");
            assertThat(event.rowConditions()).hasSize(2);
            assertThat(event.dailyQuota().rowsPerDay()).isEqualTo(100);
            assertThat(event.validFrom()).isEqualTo(LocalDate.of(2026, 12, 1));
            assertThat(event.validUntil()).isEqualTo(LocalDate.of(2027, 5, 31));
            assertThat(event.conditions()).contains("不得留存");
        }

        @Test
        void aConditionThatNamesAPersonIsRefusedAndSoIsAMalformedOne() {
            var form = form(published(SharingType.CONDITIONAL));
            form.put("rows", List.of(row("id_number", "EQ", "320481199001011234")));
            var person = calls.as(CONSUMER).post(REQUESTS, form);
            assertThat(person.status()).isEqualTo(422);
            assertThat(codes(person.json().get("faults"))).containsExactly("row-names-person");

            form.put("rows", List.of(row("town", "BETWEEN", "1")));
            assertThat(calls.as(CONSUMER).post(REQUESTS, form).status()).isEqualTo(400);
        }

        @Test
        void aReplyNeverWidensTheRequest() {
            var form = form(published(SharingType.CONDITIONAL));
            form.put("rowsPerDay", 100);
            var answer = act(
                    APPROVER,
                    id(submitted(form)),
                    "reply",
                    Map.of("decision", "CONSENT", "rowsPerDay", 101, "validUntil", "2028-01-01"));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(codes(answer.json().get("faults")))
                    .containsExactly("quota-not-requested", "period-not-requested");
        }
    }

    @Nested
    @DisplayName("Art. 17: what is shared without condition is granted at once for the declared purpose")
    class Unconditional {
        @Test
        void theGrantRestsOnTheEntryAndTheProviderIsTold() {
            var request = submitted(form(published(SharingType.UNCONDITIONAL)));

            assertThat(request.get("status").stringValue()).isEqualTo("GRANTED");
            assertThat(request.at("/reply/repliedBy").stringValue()).isEqualTo("platform");
            var grant = grant(request.at("/reply/grant").stringValue());
            assertThat(grant.get("origin").stringValue()).isEqualTo("UNCONDITIONAL");
            assertThat(told("OBTAINED_UNCONDITIONALLY", id(request))).isEqualTo(1);
            assertThat(act(APPROVER, id(request), "reply", Map.of("decision", "CONSENT"))
                            .status())
                    .isEqualTo(409);
            assertThat(calls.as(CONSUMER)
                            .post("%s/%s/withdrawal".formatted(REQUESTS, id(request)))
                            .status())
                    .isEqualTo(409);
        }
    }

    @Nested
    @DisplayName("Art. 4, 17: a check before sending tells broken rules and advice and keeps nothing")
    class Check {
        private JsonNode check(Map<String, Object> form) {
            return ok(calls.as(CONSUMER).post(REQUESTS + "/check", form)).json();
        }

        @Test
        void adviceForbidsNothing() {
            var form = form(published(SharingType.CONDITIONAL));
            form.put("items", List.of("id_number", "monthly_amount", "town"));
            form.put("mode", "BATCH_DOWNLOAD");
            var checked = check(form);

            assertThat(checked.get("admissible").booleanValue()).isTrue();
            assertThat(codes(checked.get("advice")))
                    .containsExactly("all-items-asked", "all-rows-asked", "query-would-do", "no-quota");
            assertThat(check(form(published(SharingType.UNCONDITIONAL)))
                            .get("advice")
                            .toString())
                    .contains("obtain-directly");
        }

        @Test
        void whatIsGrantedAskedOrRefusedAlreadyIsTold() {
            var form = form(published(SharingType.CONDITIONAL));
            var first = id(submitted(form));
            assertThat(codes(check(form).get("advice"))).contains("asked-already");

            ok(act(APPROVER, first, "reply", Map.of("decision", "REFUSAL", "reasons", "与职责不符", "basis", "《暂行办法》第十六条")));
            assertThat(codes(check(form).get("advice")))
                    .contains("refused-before")
                    .doesNotContain("asked-already");

            granted(form);
            assertThat(codes(check(form).get("advice")))
                    .contains("granted-already")
                    .doesNotContain("refused-before");
        }

        @Test
        void brokenRulesAreToldWithoutAnError() {
            var form = form(published(SharingType.CONDITIONAL));
            form.put("purpose", "WORK_REFERENCE");
            var checked = check(form);

            assertThat(checked.get("admissible").booleanValue()).isFalse();
            assertThat(codes(checked.get("faults"))).containsExactly("purpose-outside-terms");
        }
    }

    @Nested
    @DisplayName("Art. 17: a request is returned for completion once, and the days stand still meanwhile")
    class Completed {
        @Test
        void theDueDateMovesByTheDaysThatWereNotCounted() {
            var form = form(published(SharingType.CONDITIONAL));
            var request = id(submitted(form));
            clock.set(Instant.parse("2026-11-24T02:00:00Z"));
            var returned = ok(act(APPROVER, request, "return", Map.of("reason", "请写明职责依据")));
            assertThat(returned.json().get("status").stringValue()).isEqualTo("RETURNED");
            assertThat(act(APPROVER, request, "reply", Map.of("decision", "CONSENT"))
                            .status())
                    .isEqualTo(409);

            clock.set(Instant.parse("2026-11-30T02:00:00Z"));
            form.put("legalDuty", "《公共租赁住房管理办法》第七条");
            var completed = ok(act(CONSUMER, request, "completion", form)).json();
            assertThat(completed.get("status").stringValue()).isEqualTo("SUBMITTED");
            assertThat(completed.get("legalDuty").stringValue()).contains("第七条");
            assertThat(LocalDate.parse(completed.get("replyDueOn").stringValue()))
                    .isAfter(LocalDate.of(2026, 12, 4));
            assertThat(act(APPROVER, request, "return", Map.of("reason", "再补一次"))
                            .problem())
                    .isEqualTo("access-request/returned-before");
            assertThat(told("REQUEST_RETURNED", request)).isEqualTo(1);
            assertThat(told("REQUEST_COMPLETED", request)).isEqualTo(1);
        }

        @Test
        void onlyTheConsumerCompletesAndOnlyForTheSameResource() {
            var form = form(published(SharingType.CONDITIONAL));
            var request = id(submitted(form));
            assertThat(act(CONSUMER, request, "completion", form).status()).isEqualTo(409);
            ok(act(HEAD, request, "return", Map.of("reason", "请补充")));

            assertThat(act(CLERK, request, "completion", form).status()).isEqualTo(403);
            assertThat(act(FOREIGN, request, "completion", form).status()).isEqualTo(404);
            assertThat(act(CONSUMER, request, "completion", form(published(SharingType.CONDITIONAL)))
                            .status())
                    .isEqualTo(422);
            assertThat(calls.as(CONSUMER)
                            .post("%s/%s/withdrawal".formatted(REQUESTS, request))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Nested
    @DisplayName("Art. 17, 25: four eyes where the department wants them, and nobody decides his own")
    class TwoPeople {
        private void fourEyes(boolean wanted) {
            ok(calls.as(HEAD).put("/api/v1/reply-rules/mine", Map.of("fourEyes", wanted)));
        }

        @AfterEach
        void onePersonAgain() {
            fourEyes(false);
        }

        @Test
        void oneProposesAndAnotherDecides() {
            fourEyes(true);
            var request = submitted();
            assertThat(act(APPROVER, request, "reply", Map.of("decision", "CONSENT"))
                            .problem())
                    .isEqualTo("access-request/four-eyes");
            assertThat(act(APPROVER, request, "proposal/adoption", Map.of()).status())
                    .isEqualTo(409);

            ok(act(CLERK, request, "proposal", Map.of("decision", "CONSENT", "items", List.of("id_number"))));
            assertThat(request(request).has("proposal")).isFalse();
            assertThat(calls.as(HEAD)
                            .get(REQUESTS + "/" + request)
                            .json()
                            .at("/proposal/proposedBy")
                            .stringValue())
                    .isEqualTo(CLERK.name());
            var adopted = ok(act(HEAD, request, "proposal/adoption", Map.of())).json();
            assertThat(adopted.at("/reply/items/0").stringValue()).isEqualTo("id_number");
            assertThat(told("REPLY_PROPOSED", request)).isEqualTo(1);
        }

        @Test
        void nobodyAdoptsHisOwnProposal() {
            var request = submitted();
            ok(act(APPROVER, request, "proposal", Map.of("decision", "CONSENT")));

            assertThat(act(APPROVER, request, "proposal/adoption", Map.of()).problem())
                    .isEqualTo("access-request/own-request");
            ok(act(HEAD, request, "proposal/rejection", Map.of("reason", "先核实用途")));
            assertThat(act(HEAD, request, "proposal/adoption", Map.of()).problem())
                    .isEqualTo("access-request/nothing-proposed");
            assertThat(ok(calls.as(HEAD).get("%s/%s/history".formatted(REQUESTS, request)))
                            .text())
                    .contains("REPLY_PROPOSED", "REPLY_NOT_ADOPTED");
            assertThat(ok(calls.as(CONSUMER).get("%s/%s/history".formatted(REQUESTS, request)))
                            .text())
                    .contains("REQUEST_SUBMITTED")
                    .doesNotContain("REPLY_PROPOSED");
        }

        @Test
        void onlyTheHeadSaysSo() {
            assertThat(calls.as(APPROVER)
                            .put("/api/v1/reply-rules/mine", Map.of("fourEyes", true))
                            .status())
                    .isEqualTo(403);
        }
    }

    @Nested
    @DisplayName("Art. 17, 27: one department files for others, and many requests at once")
    class Filed {
        private static final DepartmentCode TOWN = Actors.department(611);
        private static final Actor TOWNS_HEAD = Actors.of(TOWN, Role.DEPARTMENT_HEAD);

        private Map<String, Object> forTown(ResourceCode resource) {
            var form = form(resource);
            form.put("onBehalfOf", TOWN.value());
            return form;
        }

        private String delegated() {
            transaction.executeWithoutResult(_ -> departments.register(Actors.HOUSING, "溧阳市住房和城乡建设局", 1));
            return id(ok(calls.as(TOWNS_HEAD)
                            .post(
                                    "/api/v1/request-delegations",
                                    Map.of("delegate", Actors.HOUSING.value(), "validUntil", "2027-12-31")))
                    .json());
        }

        @Test
        void aDelegateFilesAndThePrincipalIsTheConsumer() {
            var resource = published(SharingType.CONDITIONAL);
            var before = calls.as(CONSUMER).post(REQUESTS, forTown(resource));
            assertThat(before.problem()).isEqualTo("access-request/not-delegated");

            var delegation = delegated();
            var request = submitted(forTown(resource));
            assertThat(request.get("consumer").stringValue()).isEqualTo(TOWN.value());
            assertThat(request.get("filedBy").stringValue()).isEqualTo(Actors.HOUSING.value());
            assertThat(calls.as(CONSUMER).get(REQUESTS + "?limit=200").text()).contains(id(request));

            ok(calls.as(TOWNS_HEAD).post("/api/v1/request-delegations/%s/end".formatted(delegation)));
            assertThat(calls.as(CONSUMER).post(REQUESTS, forTown(resource)).status())
                    .isEqualTo(403);
        }

        @Test
        void aBundleIsTakenWhollyOrNotAtAll() {
            delegated();
            var one = published(SharingType.CONDITIONAL);
            var other = published(SharingType.CONDITIONAL);
            var broken = form(other);
            broken.put("purpose", "WORK_REFERENCE");

            var refused =
                    calls.as(CONSUMER).post(REQUESTS + "/bundles", Map.of("requests", List.of(form(one), broken)));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().at("/faults/0/field").stringValue()).isEqualTo("/requests/1/purpose");
            assertThat(calls.as(CONSUMER).get(REQUESTS + "?limit=200").text()).doesNotContain(one.value());

            var taken = ok(calls.as(CONSUMER)
                    .post(REQUESTS + "/bundles", Map.of("requests", List.of(form(one), forTown(one), form(other)))));
            assertThat(taken.json().get("requests").size()).isEqualTo(3);
        }
    }

    @Nested
    @DisplayName("Art. 17: drafts, templates and papers")
    class Papers {
        @Test
        void aDraftMayBeIncompleteAndIsTheDepartmentsOwn() {
            var draft = ok(calls.as(CONSUMER)
                            .post(
                                    "/api/v1/access-request-drafts",
                                    Map.of("name", "公租房", "form", Map.of("matter", "公共租赁住房资格审核"))))
                    .json();
            var path = "/api/v1/access-request-drafts/" + id(draft);

            assertThat(draft.at("/form/matter").stringValue()).isEqualTo("公共租赁住房资格审核");
            assertThat(calls.as(FOREIGN).get(path).status()).isEqualTo(404);
            var changed = ok(calls.as(CONSUMER)
                    .put(
                            path,
                            Map.of("name", "公租房模板", "template", true, "form", Map.of("items", List.of("id_number")))));
            assertThat(changed.json().get("version").intValue()).isEqualTo(2);
            assertThat(calls.as(CONSUMER)
                            .get("/api/v1/access-request-drafts?template=true")
                            .text())
                    .contains(id(draft));
            assertThat(calls.as(CONSUMER)
                            .send("DELETE", path, BodyPublishers.noBody())
                            .status())
                    .isEqualTo(204);
            assertThat(calls.as(CONSUMER).get(path).status()).isEqualTo(404);
        }

        private Answer attach(String path, byte[] content) {
            return calls.as(CONSUMER)
                    .send(
                            "POST",
                            path,
                            BodyPublishers.ofByteArray(content),
                            "Content-Type",
                            "application/octet-stream");
        }

        @Test
        void aPaperIsWhatItsNameSaysAndComesBackUnchanged() {
            var request = submitted();
            var path = "%s/%s/attachments".formatted(REQUESTS, request);
            var pdf = "%PDF-1.7 职责依据".getBytes(StandardCharsets.UTF_8);

            var attached = ok(attach(path + "?name=%E4%BE%9D%E6%8D%AE.pdf", pdf));
            assertThat(attached.json().get("mediaType").stringValue()).isEqualTo("application/pdf");
            assertThat(attach(path + "?name=x.png", pdf).problem()).isEqualTo("access-request/unsuitable-attachment");
            assertThat(calls.as(FOREIGN).get(path).status()).isEqualTo(404);
            var back = ok(calls.as(APPROVER).get(path + "/" + id(attached.json())));
            assertThat(back.text()).isEqualTo("%PDF-1.7 职责依据");
            assertThat(back.headers().firstValue("Content-Disposition").orElseThrow())
                    .startsWith("attachment");
        }
    }

    @Nested
    @DisplayName("Art. 17: a grant is renewed ahead of its end by the provider's reply")
    class Renewal {
        private Map<String, Object> until(String grant, String day) {
            return Map.of("grant", grant, "validUntil", day, "legalDuty", "业务持续办理");
        }

        @Test
        void theSameGrantGoesOn() {
            var grant = granted();
            var asked = ok(calls.as(CONSUMER).post(REQUESTS + "/renewals", until(grant, "2028-11-19")))
                    .json();
            assertThat(asked.get("renews").stringValue()).isEqualTo(grant);
            assertThat(calls.as(CONSUMER)
                            .post(REQUESTS + "/renewals", until(grant, "2028-11-19"))
                            .problem())
                    .isEqualTo("access-request/renewal-asked");

            ok(act(APPROVER, id(asked), "reply", Map.of("decision", "CONSENT")));
            var event = topics.await(
                            EventTypes.GRANT_RENEWED,
                            each -> each.granted().grant().toString().equals(grant))
                    .getFirst();
            assertThat(event.granted().validUntil()).isEqualTo(LocalDate.of(2028, 11, 19));
            assertThat(grant(grant).get("validUntil").stringValue()).isEqualTo("2028-11-19");
            assertThat(told("RENEWAL_ASKED", id(asked))).isEqualTo(1);
        }

        @Test
        void onlyTheConsumerAsksAndOnlyForALaterDay() {
            var grant = granted();

            assertThat(calls.as(CLERK)
                            .post(REQUESTS + "/renewals", until(grant, "2028-11-19"))
                            .status())
                    .isEqualTo(403);
            assertThat(calls.as(FOREIGN)
                            .post(REQUESTS + "/renewals", until(grant, "2028-11-19"))
                            .status())
                    .isEqualTo(404);
            assertThat(calls.as(CONSUMER)
                            .post(REQUESTS + "/renewals", until(grant, "2027-11-19"))
                            .problem())
                    .isEqualTo("access-grant/not-longer");
        }

        @Test
        void theConsumerIsToldOnceThatAGrantEndsSoon() {
            var form = form(published(SharingType.CONDITIONAL));
            form.put("validUntil", "2026-12-10");
            var grant = granted(form);
            warnOfGrants.warn();
            warnOfGrants.warn();

            assertThat(told("GRANT_EXPIRING", grant)).isEqualTo(1);
        }
    }

    @Nested
    @DisplayName("Art. 17, 18: suspended by each party for itself, narrowed, and every change is an event")
    class Changes {
        private final Map<String, Object> reason = Map.of("reason", "核查用途");

        @Test
        void threeFlagsAndEachPartyTakesBackItsOwn() {
            var grant = granted();
            ok(onGrant(CONSUMERS_HEAD, grant, "suspension", reason));
            ok(onGrant(HEAD, grant, "suspension", reason));
            ok(onGrant(BUREAU, grant, "suspension", reason));
            assertThat(onGrant(BUREAU, grant, "suspension", reason).problem())
                    .isEqualTo("access-grant/suspended-already");
            ok(onGrant(HEAD, grant, "resumption", reason));

            var events = topics.await(
                    EventTypes.GRANT_RESUMED,
                    each -> each.granted().grant().toString().equals(grant));
            assertThat(events.getFirst().granted().suspendingParties()).hasSize(2);
            assertThat(events.getFirst().version()).isEqualTo(5);
            assertThat(grant(grant).get("status").stringValue()).isEqualTo("SUSPENDED");
            assertThat(onGrant(HEAD, grant, "resumption", reason).problem()).isEqualTo("access-grant/not-suspended");
            assertThat(onGrant(CONSUMER, grant, "suspension", reason).status()).isEqualTo(403);
            assertThat(onGrant(FOREIGN, grant, "suspension", reason).status()).isEqualTo(404);
            assertThat(told("GRANT_SUSPENDED", grant)).isEqualTo(4);
            assertThat(ok(calls.as(HEAD).get("%s/%s/history".formatted(GRANTS, grant)))
                            .json()
                            .size())
                    .isEqualTo(5);
        }

        @Test
        void aNarrowerGrantIsAnEventWithTheWholeState() {
            var grant = granted();
            ok(onGrant(
                    APPROVER,
                    grant,
                    "narrowing",
                    Map.of(
                            "items",
                            List.of("id_number"),
                            "rows",
                            List.of(row("town", "PREFIX", "320481")),
                            "callsPerDay",
                            50,
                            "reason",
                            "窗口只需核验身份")));
            var event = topics.await(
                            EventTypes.GRANT_NARROWED,
                            each -> each.granted().grant().toString().equals(grant))
                    .getFirst();

            assertThat(event.granted().items()).containsExactly("id_number");
            assertThat(event.granted().rowConditions()).hasSize(1);
            assertThat(event.granted().dailyQuota().callsPerDay()).isEqualTo(50);
            assertThat(onGrant(
                                    APPROVER,
                                    grant,
                                    "narrowing",
                                    Map.of("items", List.of("id_number", "town"), "reason", "x"))
                            .problem())
                    .isEqualTo("access-grant/not-narrower");
        }
    }

    @Nested
    @DisplayName("Art. 18: granted is not supplied, and what is never used is listed")
    class Used {
        private BatchMerged batch(ResourceCode resource) {
            return new BatchMerged(
                    resource,
                    1,
                    Actors.CIVIL_AFFAIRS,
                    "B-1",
                    10,
                    10,
                    0,
                    0,
                    "0".repeat(64),
                    Instant.parse("2026-11-20T03:00:00Z"),
                    1);
        }

        private void used(String grant, LocalDate day, long version, String... items) {
            topics.send(
                    EventTypes.GRANT_USED,
                    new GrantUsed(
                            UUID.fromString(grant),
                            Actors.HOUSING,
                            Actors.CIVIL_AFFAIRS,
                            Samples.newCode(),
                            day,
                            Set.of(items),
                            version * 2,
                            version * 3,
                            Instant.parse("2026-11-20T04:00:00Z"),
                            version));
        }

        @Test
        void theFirstBatchSuppliesThoseWhoWaitAndLaterOnesAtOnce() {
            var resource = published(SharingType.CONDITIONAL);
            var grant = granted(form(resource));
            assertThat(grant(grant).has("supply")).isFalse();
            topics.send(EventTypes.BATCH_MERGED, batch(resource));
            await().until(() -> grant(grant).has("supply"));

            assertThat(grant(granted(form(resource))).at("/supply/sign").stringValue())
                    .isEqualTo("DATA_ON_PLATFORM");
            assertThat(told("SUPPLY_STARTED", grant)).isEqualTo(1);
        }

        @Test
        void theProviderSaysSoWhereThePlatformCanNotSeeIt() {
            var form = form(published(SharingType.CONDITIONAL));
            form.put("mode", "FRONT_END_MACHINE");
            var grant = granted(form);
            assertThat(onGrant(CONSUMER, grant, "supply", Map.of()).status()).isEqualTo(403);
            ok(onGrant(CLERK, grant, "supply", Map.of()));

            assertThat(grant(grant).at("/supply/sign").stringValue()).isEqualTo("DECLARED");
            assertThat(onGrant(CLERK, grant, "supply", Map.of()).problem()).isEqualTo("access-grant/supplied-already");
        }

        @Test
        void theFiguresOfADayReplaceEarlierOnesAndUnusedItemsAreListed() {
            var grant = granted();
            var day = LocalDate.of(2026, 11, 20);
            used(grant, day, 2, "id_number");
            used(grant, day, 1, "monthly_amount");
            used(grant, day.plusDays(1), 3, "id_number");
            await().until(() -> grant(grant).at("/use/calls").longValue() == 10);

            var use = grant(grant).get("use");
            assertThat(use.get("rows").longValue()).isEqualTo(15);
            assertThat(use.at("/unusedItems/0").stringValue()).isEqualTo("monthly_amount");
            assertThat(grant(grant).at("/supply/sign").stringValue()).isEqualTo("USED");
            assertThat(calls.as(HEAD)
                            .get(GRANTS + "/over-wide?days=0&limit=200")
                            .text())
                    .contains(grant);
            assertThat(calls.as(Actors.of(Actors.EDUCATION, Role.APPROVER))
                            .get(GRANTS + "/over-wide?days=0&limit=200")
                            .text())
                    .doesNotContain(grant);
        }

        @Test
        void whatLiesUnusedIsListedAndToldOnce() {
            var grant = granted();
            assertThat(calls.as(BUREAU)
                            .get(GRANTS + "/unused?days=90&limit=200")
                            .text())
                    .doesNotContain(grant);
            clock.set(Instant.parse("2027-03-01T02:00:00Z"));
            assertThat(calls.as(BUREAU)
                            .get(GRANTS + "/unused?days=90&limit=200")
                            .text())
                    .contains(grant);
            warnOfGrants.warn();
            warnOfGrants.warn();

            assertThat(told("GRANT_UNUSED", grant)).isEqualTo(2);
        }

        @Test
        void everyGrantRestsOnSomething() {
            granted();
            assertThat(jdbc.sql("""
                            SELECT count(*) FROM access_grant
                            WHERE answers IS NULL AND order_id IS NULL AND origin <> 'NEGOTIATION'""").query(Long.class).single()).isZero();
        }
    }
}
