package cn.govshare.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.approval.deadline.Deadlines;
import cn.govshare.approval.deadline.app.SweepDeadlines;
import cn.govshare.approval.offer.Offers;
import cn.govshare.kernel.event.AccessGranted;
import cn.govshare.kernel.event.AccessRefused;
import cn.govshare.kernel.event.AccessRequested;
import cn.govshare.kernel.event.AuditRecorded;
import cn.govshare.kernel.event.DepartmentRegistered;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.event.PublishedTerms;
import cn.govshare.kernel.event.ReplyDeadlineMissed;
import cn.govshare.kernel.event.ResourcePublished;
import cn.govshare.kernel.event.ResourceWithdrawn;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.DepartmentKind;
import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.ResourceKind;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.kernel.vocabulary.UpdateCycle;
import cn.govshare.kernel.vocabulary.UsePurpose;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Answer;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.MutableClock;
import cn.govshare.testkit.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@ApprovalServiceTest
class ServiceJourneyTest {
    private static final Actor CONSUMER = Actors.of(Actors.HOUSING, Role.CATALOGER);
    private static final Actor APPROVER = Actors.of(Actors.CIVIL_AFFAIRS, Role.APPROVER);
    private static final Actor HEAD = Actors.of(Actors.CIVIL_AFFAIRS, Role.DEPARTMENT_HEAD);
    private static final Actor FOREIGN_CLERK = Actors.of(Actors.EDUCATION, Role.CATALOGER);
    private static final Actor FOREIGN_HEAD = Actors.of(Actors.EDUCATION, Role.DEPARTMENT_HEAD, Role.APPROVER);
    private static final Actor BUREAU = Actors.of(Actors.BUREAU, Role.PLATFORM_OPERATOR);
    private static final Actor LEADING_GROUP = Actors.of(Actors.LEADING_GROUP, Role.LEADING_GROUP);

    private static final String REQUESTS = "/api/v1/access-requests";
    private static final String GRANTS = "/api/v1/access-grants";

    private final Calls calls;
    private final Topics topics;
    private final MutableClock clock;
    private final Offers offers;
    private final SweepDeadlines sweepDeadlines;
    private final Deadlines deadlines;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    @Autowired
    ServiceJourneyTest(
            Calls calls,
            Topics topics,
            MutableClock clock,
            Offers offers,
            SweepDeadlines sweepDeadlines,
            Deadlines deadlines,
            PlatformTransactionManager transactions,
            JdbcClient jdbc) {
        this.calls = calls;
        this.topics = topics;
        this.clock = clock;
        this.offers = offers;
        this.sweepDeadlines = sweepDeadlines;
        this.deadlines = deadlines;
        this.transaction = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
    }

    @BeforeEach
    void startOnFriday() {
        clock.set(MutableClock.START);
    }

    private ResourceCode published(SharingType type) {
        var code = new ResourceCode(
                "3320481002001/%06d".formatted(Samples.newCode().hashCode() & 0xFFFFF));
        publish(code, type, 1, 3);
        return code;
    }

    private ResourceCode conditionalResource() {
        return published(SharingType.CONDITIONAL);
    }

    private void publish(ResourceCode code, SharingType type, int revision, long version) {
        topics.send(EventTypes.RESOURCE_PUBLISHED, entry(code, type, revision, version));
        await().until(() -> offers.published(code)
                .filter(each -> each.revision() == revision)
                .isPresent());
    }

    private static ResourcePublished entry(ResourceCode code, SharingType type, int revision, long version) {
        var terms = new PublishedTerms("用于住房保障资格审核", "承担相应职责的部门", Set.of(UsePurpose.BUSINESS_COLLABORATION));
        return new ResourcePublished(
                code,
                revision,
                "最低生活保障对象信息",
                "在保人员的基本情况",
                Actors.CIVIL_AFFAIRS,
                ResourceKind.DEPARTMENTAL,
                null,
                type,
                type == SharingType.CONDITIONAL ? terms : null,
                Set.of(ProvisionMode.ONLINE_QUERY, ProvisionMode.BATCH_DOWNLOAD),
                UpdateCycle.MONTHLY,
                List.of(item("id_number", true), item("monthly_amount", false), item("address", false)),
                LocalDate.of(2026, 11, 20),
                version);
    }

    private static PublishedItem item(String name, boolean key) {
        return new PublishedItem(
                name, name, ItemType.STRING, 60, null, key, true, key, null, null, SharingType.CONDITIONAL);
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

    private JsonNode submitted() {
        var answer = calls.as(CONSUMER).post(REQUESTS, form(conditionalResource()));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json();
    }

    private static String id(JsonNode view) {
        return view.get("id").stringValue();
    }

    private Answer reply(Actor actor, String request, Map<String, Object> reply) {
        return calls.as(actor).post("%s/%s/reply".formatted(REQUESTS, request), reply);
    }

    private String granted() {
        var answer = reply(APPROVER, id(submitted()), Map.of("decision", "CONSENT"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().at("/reply/grant").stringValue();
    }

    private List<String> faultCodes(Answer answer) {
        return answer.json()
                .get("faults")
                .valueStream()
                .map(each -> each.get("code").stringValue())
                .toList();
    }

    private List<ReplyDeadlineMissed> missed(String request) {
        untilAllIsSent();
        return topics.all(EventTypes.REPLY_DEADLINE_MISSED).stream()
                .filter(event -> event.request().toString().equals(request))
                .toList();
    }

    private AuditRecorded audited(String action, String subject) {
        var records = topics.await(
                EventTypes.AUDIT_RECORDED, each -> each.action().equals(action) && subject.equals(each.subject()));
        untilAllIsSent();
        assertThat(topics.all(EventTypes.AUDIT_RECORDED))
                .filteredOn(each -> each.action().equals(action) && subject.equals(each.subject()))
                .hasSize(1);
        return records.getFirst();
    }

    private void untilAllIsSent() {
        await().until(() ->
                jdbc.sql("SELECT count(*) FROM outbox").query(Long.class).single() == 0);
    }

    @Nested
    @DisplayName("Art. 17: a consumer requests a conditional resource")
    class Request {
        @Test
        void purposeItemsAndDueDateAreOnRecord() {
            topics.send(
                    EventTypes.DEPARTMENT_REGISTERED,
                    new DepartmentRegistered(Actors.HOUSING, "溧阳市住房和城乡建设局", DepartmentKind.GOVERNMENT_DEPARTMENT, 1));
            var request = submitted();

            assertThat(request.get("status").stringValue()).isEqualTo("SUBMITTED");
            assertThat(request.get("provider").stringValue()).isEqualTo(Actors.CIVIL_AFFAIRS.value());
            assertThat(request.get("receivedOn").stringValue()).isEqualTo("2026-11-20");
            assertThat(request.get("replyDueOn").stringValue()).isEqualTo("2026-12-04");
            assertThat(request.get("ruleProfile").stringValue()).isEqualTo("liyang-2020-15");
            assertThat(request.get("provisional").booleanValue()).isFalse();
            await().untilAsserted(() -> assertThat(calls.as(CONSUMER)
                            .get(REQUESTS + "/" + id(request))
                            .json()
                            .path("consumerName")
                            .stringValue(""))
                    .isEqualTo("溧阳市住房和城乡建设局"));

            var event = topics.await(
                            EventTypes.ACCESS_REQUESTED,
                            (AccessRequested each) -> each.request().toString().equals(id(request)))
                    .getFirst();
            assertThat(event.replyDueOn()).isEqualTo(LocalDate.of(2026, 12, 4));
            assertThat(event.consumer()).isEqualTo(Actors.HOUSING);
            var record = audited("approval.access-request.submit", id(request));
            assertThat(record.department()).isEqualTo(Actors.HOUSING.value());
            assertThat(record.items()).containsExactly("id_number", "monthly_amount");
            assertThat(record.matter()).isEqualTo("公共租赁住房资格审核");
        }

        @Test
        void theNationalDayHolidayDoesNotCountButMakeUpDaysDo() {
            clock.set(Instant.parse("2026-09-23T16:00:00Z"));

            assertThat(submitted().get("replyDueOn").stringValue()).isEqualTo("2026-10-15");
        }

        @Test
        void aDueDateInAYearThatIsNotPublishedIsProvisional() {
            clock.set(Instant.parse("2026-12-28T02:00:00Z"));

            assertThat(submitted().get("provisional").booleanValue()).isTrue();
        }

        @Test
        void theSameKeyCreatesOnce() {
            var form = form(conditionalResource());
            var key = UUID.randomUUID().toString();

            var first = calls.as(CONSUMER).post(REQUESTS, form, "Idempotency-Key", key);
            var second = calls.as(CONSUMER).post(REQUESTS, form, "Idempotency-Key", key);
            assertThat(first.status()).isEqualTo(201);
            assertThat(second.json()).isEqualTo(first.json());
            assertThat(first.headers().firstValue("Location")).contains(REQUESTS + "/" + id(first.json()));

            form.put("matter", "另一事项");
            assertThat(calls.as(CONSUMER)
                            .post(REQUESTS, form, "Idempotency-Key", key)
                            .status())
                    .isEqualTo(422);
        }

        @Test
        void whatIsNotSharedIsNotRequested() {
            var answer = calls.as(CONSUMER).post(REQUESTS, form(published(SharingType.NOT_SHARED)));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.problem()).isEqualTo("access-request/breaks-rules");
            assertThat(faultCodes(answer)).containsExactly("negotiate");
            assertThat(answer.json().at("/faults/0/article").stringValue()).isEqualTo("17");
        }

        @Test
        void everyBrokenRuleIsToldAtOnce() {
            var form = form(conditionalResource());
            form.put("purpose", "WORK_REFERENCE");
            form.put("matter", " ");
            form.put("items", List.of("id_number", "salary"));
            form.put("mode", "FRONT_END_MACHINE");
            form.put("validUntil", "2026-11-20");

            assertThat(faultCodes(calls.as(CONSUMER).post(REQUESTS, form)))
                    .containsExactly(
                            "purpose-outside-terms",
                            "matter-missing",
                            "item-unknown",
                            "mode-not-offered",
                            "period-over");
        }

        @Test
        void everyMissingFieldIsToldAtOnce() {
            var answer = calls.as(CONSUMER).post(REQUESTS, Map.of());

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json()
                            .get("faults")
                            .valueStream()
                            .map(each -> each.get("field").stringValue()))
                    .containsExactlyInAnyOrder(
                            "/resource", "/purpose", "/matter", "/legalDuty", "/items", "/mode", "/validUntil");
        }

        @Test
        @DisplayName("Art. 7: a withdrawn entry can't be requested")
        void aWithdrawnEntryIsNotRequested() {
            var code = conditionalResource();
            topics.send(
                    EventTypes.RESOURCE_WITHDRAWN,
                    new ResourceWithdrawn(code, 1, Actors.CIVIL_AFFAIRS, LocalDate.of(2026, 11, 20), "由新资源替代", 4));
            await().until(() -> offers.published(code).isEmpty());

            assertThat(faultCodes(calls.as(CONSUMER).post(REQUESTS, form(code))))
                    .containsExactly("resource-not-published");
        }

        @ParameterizedTest
        @EnumSource(
                value = Role.class,
                names = {"CATALOGER"},
                mode = EnumSource.Mode.EXCLUDE)
        void onlyAClerkSubmits(Role role) {
            var answer = calls.as(Actors.of(Actors.HOUSING, role)).post(REQUESTS, form(Samples.newCode()));

            assertThat(answer.status()).isEqualTo(403);
        }
    }

    @Nested
    @DisplayName("Art. 17: the provider agrees or does not agree")
    class Reply {
        @Test
        void aConsentIsAGrantOnTheTopic() {
            var request = submitted();
            var reply = reply(APPROVER, id(request), Map.of("decision", "CONSENT"));

            assertThat(reply.json().get("status").stringValue()).isEqualTo("GRANTED");
            assertThat(reply.json().get("late").booleanValue()).isFalse();
            var grant = reply.json().at("/reply/grant").stringValue();
            var event = topics.await(
                            EventTypes.ACCESS_GRANTED,
                            (AccessGranted each) -> each.grant().toString().equals(grant))
                    .getFirst();
            assertThat(event.request()).hasToString(id(request));
            assertThat(event.consumer()).isEqualTo(Actors.HOUSING);
            assertThat(event.items()).containsExactlyInAnyOrder("id_number", "monthly_amount");
            assertThat(event.validFrom()).isEqualTo(LocalDate.of(2026, 11, 20));
            assertThat(event.validUntil()).isEqualTo(LocalDate.of(2027, 11, 19));
            assertThat(audited("approval.access-request.consent", id(request)).grant())
                    .isEqualTo(grant);
            assertThat(calls.as(Actors.of(Actors.HOUSING, Role.BUSINESS_SYSTEM))
                            .get(GRANTS + "/" + grant)
                            .json()
                            .get("status")
                            .stringValue())
                    .isEqualTo("IN_FORCE");
        }

        @Test
        void aConsentToSomeItemsGrantsThoseAlone() {
            var reply = reply(HEAD, id(submitted()), Map.of("decision", "CONSENT", "items", List.of("id_number")));

            var grant = reply.json().at("/reply/grant").stringValue();
            var view = calls.as(CONSUMER).get(GRANTS + "/" + grant).json();
            assertThat(view.get("items").valueStream().map(JsonNode::stringValue))
                    .containsExactly("id_number");
        }

        @Test
        void aConsentGrantsNothingThatWasNotAskedFor() {
            var request = id(submitted());
            var reply = reply(APPROVER, request, Map.of("decision", "CONSENT", "items", List.of("address")));

            assertThat(reply.status()).isEqualTo(422);
            assertThat(faultCodes(reply)).containsExactly("item-not-requested");
            assertThat(calls.as(CONSUMER)
                            .get(REQUESTS + "/" + request)
                            .json()
                            .get("status")
                            .stringValue())
                    .isEqualTo("SUBMITTED");
        }

        @Test
        void aRefusalStatesItsReasons() {
            var request = id(submitted());
            var without = reply(APPROVER, request, Map.of("decision", "REFUSAL"));
            assertThat(without.status()).isEqualTo(422);
            assertThat(without.problem()).isEqualTo("access-request/reasons-missing");

            var refused = reply(
                    APPROVER, request, Map.of("decision", "REFUSAL", "reasons", "申请的事项与职责不符", "basis", "《暂行办法》第十六条"));
            assertThat(refused.json().get("status").stringValue()).isEqualTo("REFUSED");
            var event = topics.await(
                            EventTypes.ACCESS_REFUSED,
                            (AccessRefused each) -> each.request().toString().equals(request))
                    .getFirst();
            assertThat(event.reasons()).isEqualTo("申请的事项与职责不符");
            audited("approval.access-request.refuse", request);
        }

        @Test
        void aReplyThatContradictsItselfIsRefused() {
            var request = id(submitted());

            assertThat(reply(APPROVER, request, Map.of("decision", "CONSENT", "reasons", "不同意"))
                            .status())
                    .isEqualTo(400);
            assertThat(reply(APPROVER, request, Map.of("decision", "REFUSAL", "reasons", "无", "items", List.of()))
                            .status())
                    .isEqualTo(400);
        }

        @Test
        void aRequestIsRepliedToOnce() {
            var request = id(submitted());
            reply(APPROVER, request, Map.of("decision", "CONSENT"));

            var again = reply(HEAD, request, Map.of("decision", "REFUSAL", "reasons", "改变主意", "basis", "《暂行办法》第十六条"));
            assertThat(again.status()).isEqualTo(409);
            assertThat(again.problem()).isEqualTo("access-request/not-open-for-reply");
        }

        @Test
        void ofTwoRepliesAtOnceOneCounts() throws Exception {
            var request = id(submitted());
            Callable<Answer> consent = () -> reply(APPROVER, request, Map.of("decision", "CONSENT"));
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var statuses = threads.invokeAll(List.of(consent, consent, consent, consent)).stream()
                        .map(each -> each.resultNow().status())
                        .toList();
                assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409, 409);
            }
        }

        @Test
        void onlyTheProvidersOwnApproverReplies() {
            var request = id(submitted());
            var consent = Map.<String, Object>of("decision", "CONSENT");

            assertThat(reply(Actors.of(Actors.HOUSING, Role.APPROVER), request, consent)
                            .problem())
                    .isEqualTo("security/foreign-department");
            assertThat(reply(FOREIGN_HEAD, request, consent).status()).isEqualTo(404);
            assertThat(reply(Actors.of(Actors.CIVIL_AFFAIRS, Role.CATALOGER), request, consent)
                            .status())
                    .isEqualTo(403);
            assertThat(reply(BUREAU, request, consent).status()).isEqualTo(403);
        }

        @Test
        void theConsumerWithdrawsBeforeTheReply() {
            var request = id(submitted());
            var path = "%s/%s/withdrawal".formatted(REQUESTS, request);
            assertThat(calls.as(Actors.of(Actors.CIVIL_AFFAIRS, Role.CATALOGER))
                            .post(path)
                            .status())
                    .isEqualTo(403);
            assertThat(calls.as(FOREIGN_CLERK).post(path).status()).isEqualTo(404);

            assertThat(calls.as(CONSUMER).post(path).json().get("status").stringValue())
                    .isEqualTo("WITHDRAWN");
            assertThat(calls.as(CONSUMER).post(path).status()).isEqualTo(409);
            assertThat(reply(APPROVER, request, Map.of("decision", "CONSENT")).status())
                    .isEqualTo(409);
            audited("approval.access-request.withdraw", request);
        }
    }

    static Stream<Actor> thoseWhoSeeARequest() {
        return Stream.of(CONSUMER, APPROVER, HEAD, BUREAU, LEADING_GROUP);
    }

    @Nested
    @DisplayName("Art. 5, 17, 20: who sees a request")
    class Visible {
        @Test
        void othersGetTheSameAnswerAsForNothing() {
            var request = id(submitted());
            var hidden = calls.as(FOREIGN_HEAD).get(REQUESTS + "/" + request);
            var missing = calls.as(FOREIGN_HEAD).get(REQUESTS + "/" + UUID.randomUUID());

            assertThat(hidden.status()).isEqualTo(404);
            assertThat(hidden.problem()).isEqualTo(missing.problem());
            assertThat(calls.as(FOREIGN_HEAD).get(REQUESTS + "?limit=200").text())
                    .doesNotContain(request);
        }

        @Test
        void partiesAndSupervisorsDo() {
            var request = id(submitted());
            thoseWhoSeeARequest().forEach(actor -> {
                assertThat(calls.as(actor).get(REQUESTS + "/" + request).status())
                        .isEqualTo(200);
                assertThat(calls.as(actor)
                                .get(REQUESTS + "?status=SUBMITTED&limit=200")
                                .text())
                        .contains(request);
            });
            assertThat(calls.as(Actors.of(Actors.AUDIT_OFFICE, Role.AUDITOR))
                            .get(REQUESTS + "/" + request)
                            .status())
                    .isEqualTo(403);
        }

        @Test
        void pagesFollowEachOther() {
            var older = id(submitted());
            var newer = id(submitted());

            var first = calls.as(CONSUMER).get(REQUESTS + "?limit=1").json();
            assertThat(first.at("/items/0/id").stringValue()).isEqualTo(newer);
            var second = calls.as(CONSUMER)
                    .get(REQUESTS + "?limit=1&after=" + first.get("next").stringValue())
                    .json();
            assertThat(second.at("/items/0/id").stringValue()).isEqualTo(older);
            assertThat(calls.as(CONSUMER).get(REQUESTS + "?after=nowhere").problem())
                    .isEqualTo("paging/unreadable-after");
        }
    }

    @Nested
    @DisplayName("Art. 17, 26(3): what is not answered in time is found by the clock itself")
    class Overdue {
        private static final Instant LAST_SECOND = Instant.parse("2026-12-04T15:59:59Z");
        private static final Instant MIDNIGHT = Instant.parse("2026-12-04T16:00:00Z");

        @Test
        void aReplyOnTheLastDayIsInTime() {
            var request = id(submitted());
            clock.set(LAST_SECOND);
            var reply = reply(APPROVER, request, Map.of("decision", "CONSENT"));
            clock.set(MIDNIGHT);
            sweepDeadlines.sweep(10);

            assertThat(reply.json().get("late").booleanValue()).isFalse();
            assertThat(deadline(request).get("status").stringValue()).isEqualTo("MET");
            assertThat(missed(request)).isEmpty();
        }

        @Test
        void anUnansweredRequestIsFoundExactlyOnceHoweverOftenTheClockLooks() throws Exception {
            var request = id(submitted());
            clock.set(LAST_SECOND);
            sweepDeadlines.sweep(10);
            assertThat(deadline(request).get("status").stringValue()).isEqualTo("OPEN");

            clock.set(MIDNIGHT);
            topics.await(
                    EventTypes.REPLY_DEADLINE_MISSED,
                    (ReplyDeadlineMissed each) -> each.request().toString().equals(request));
            Callable<Integer> sweep = () -> sweepDeadlines.sweep(1);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var each : threads.invokeAll(List.of(sweep, sweep, sweep))) {
                    each.get();
                }
            }

            assertThat(missed(request)).hasSize(1);
            assertThat(missed(request).getFirst().dueOn()).isEqualTo(LocalDate.of(2026, 12, 4));
            assertThat(deadline(request).get("status").stringValue()).isEqualTo("OVERDUE");
            assertThat(calls.as(CONSUMER)
                            .get(REQUESTS + "/" + request)
                            .json()
                            .get("late")
                            .booleanValue())
                    .isTrue();
            var record = audited("approval.deadline.miss", request);
            assertThat(record.department()).isNull();
            assertThat(record.article()).isEqualTo("17");
        }

        @Test
        void manyAtOnceAreEachFoundOnceByConcurrentSweeps() throws Exception {
            var code = conditionalResource();
            var requests = Stream.generate(() ->
                            id(calls.as(CONSUMER).post(REQUESTS, form(code)).json()))
                    .limit(20)
                    .toList();
            clock.set(MIDNIGHT);
            Callable<Integer> sweep = () -> sweepDeadlines.sweep(3);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var each : threads.invokeAll(List.of(sweep, sweep, sweep, sweep))) {
                    each.get();
                }
            }
            sweepDeadlines.sweep(3);

            var last = requests.getLast();
            await().untilAsserted(() -> assertThat(topics.all(EventTypes.REPLY_DEADLINE_MISSED).stream()
                            .map(each -> each.request().toString())
                            .filter(requests::contains))
                    .containsExactlyInAnyOrderElementsOf(requests));
            assertThat(deadline(last).get("status").stringValue()).isEqualTo("OVERDUE");
        }

        @Test
        void aLateReplyIsTakenButStaysLate() {
            var request = id(submitted());
            clock.set(MIDNIGHT);
            var reply = reply(APPROVER, request, Map.of("decision", "CONSENT"));

            assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
            assertThat(reply.json().get("status").stringValue()).isEqualTo("GRANTED");
            assertThat(reply.json().get("late").booleanValue()).isTrue();
            assertThat(deadline(request).get("status").stringValue()).isEqualTo("MET_LATE");
            topics.await(
                    EventTypes.REPLY_DEADLINE_MISSED,
                    (ReplyDeadlineMissed each) -> each.request().toString().equals(request));
            sweepDeadlines.sweep(10);
            assertThat(missed(request)).hasSize(1);
        }

        @Test
        void oneThatCanNotBeNoticedDoesNotKeepBackTheOthers() {
            var orphan = Samples.openDeadline(Actors.department(501), LocalDate.of(2021, 3, 1));
            transaction.executeWithoutResult(_ -> deadlines.add(orphan));
            var request = id(submitted());
            clock.set(MIDNIGHT);
            sweepDeadlines.sweep(1);
            transaction.executeWithoutResult(_ -> deadlines.save(orphan.lapse(MIDNIGHT)));

            await().untilAsserted(() ->
                    assertThat(deadline(request).get("status").stringValue()).isEqualTo("OVERDUE"));
        }

        @Test
        void aWithdrawnRequestIsNeverOverdue() {
            var request = id(submitted());
            calls.as(CONSUMER).post("%s/%s/withdrawal".formatted(REQUESTS, request));
            clock.set(MIDNIGHT);
            sweepDeadlines.sweep(10);

            assertThat(deadline(request).get("status").stringValue()).isEqualTo("LAPSED");
        }

        @Test
        void deadlinesAreShownToTheDepartmentThatOwesThem() {
            var request = id(submitted());
            var own = deadline(request);

            assertThat(own.get("owner").stringValue()).isEqualTo(Actors.CIVIL_AFFAIRS.value());
            assertThat(own.get("dueOn").stringValue()).isEqualTo("2026-12-04");
            assertThat(own.get("article").stringValue()).isEqualTo("17");
            assertThat(deadlines(FOREIGN_HEAD))
                    .noneMatch(each -> request.equals(each.get("caseId").stringValue()));
            assertThat(deadlines(LEADING_GROUP))
                    .anyMatch(each -> request.equals(each.get("caseId").stringValue()));
        }

        private JsonNode deadline(String request) {
            return deadlines(HEAD).stream()
                    .filter(each -> request.equals(each.get("caseId").stringValue()))
                    .findFirst()
                    .orElseThrow();
        }

        private List<JsonNode> deadlines(Actor actor) {
            var all = new ArrayList<JsonNode>();
            var path = "/api/v1/deadlines?limit=200";
            for (var page = calls.as(actor).get(path).json(); ; ) {
                StreamSupport.stream(page.get("items").spliterator(), false).forEach(all::add);
                var next = page.path("next").stringValue("");
                if (next.isEmpty()) {
                    return all;
                }
                page = calls.as(actor).get(path + "&after=" + next).json();
            }
        }
    }

    @Nested
    @DisplayName("Art. 17, 18: a grant is revoked at once")
    class Revocation {
        private final Map<String, Object> form = Map.of("reason", "用途变更");

        private Answer revoke(Actor actor, String grant) {
            return calls.as(actor).post("%s/%s/revocation".formatted(GRANTS, grant), form);
        }

        @Test
        void byTheProvider() {
            var grant = granted();
            var revoked = revoke(HEAD, grant);

            assertThat(revoked.json().get("status").stringValue()).isEqualTo("REVOKED");
            var event = topics.await(
                            EventTypes.GRANT_REVOKED_BY_PROVIDER,
                            each -> each.granted().grant().toString().equals(grant))
                    .getFirst();
            assertThat(event.reason()).isEqualTo("用途变更");
            assertThat(event.version()).isEqualTo(2);
            assertThat(revoke(HEAD, grant).problem()).isEqualTo("access-grant/not-in-force");
            assertThat(topics.await(
                            EventTypes.AUDIT_RECORDED,
                            each -> each.action().equals("approval.access-grant.revoke") && grant.equals(each.grant())))
                    .hasSize(1);
        }

        @Test
        void byTheBureau() {
            var grant = granted();

            assertThat(revoke(BUREAU, grant).json().at("/revocation/party").stringValue())
                    .isEqualTo("BUREAU");
            topics.await(
                    EventTypes.GRANT_REVOKED_BY_BUREAU,
                    each -> each.granted().grant().toString().equals(grant));
        }

        @Test
        void byTheConsumer() {
            var grant = granted();

            assertThat(revoke(Actors.of(Actors.HOUSING, Role.APPROVER), grant)
                            .json()
                            .at("/revocation/party")
                            .stringValue())
                    .isEqualTo("CONSUMER");
            topics.await(
                    EventTypes.GRANT_REVOKED_BY_CONSUMER,
                    each -> each.granted().grant().toString().equals(grant));
        }

        @Test
        void byNobodyElse() {
            var grant = granted();

            assertThat(revoke(CONSUMER, grant).status()).isEqualTo(403);
            assertThat(revoke(FOREIGN_HEAD, grant).status()).isEqualTo(404);
            assertThat(revoke(LEADING_GROUP, grant).status()).isEqualTo(403);
            assertThat(calls.as(FOREIGN_HEAD).get(GRANTS + "?limit=200").text()).doesNotContain(grant);
            assertThat(calls.as(CONSUMER).get(GRANTS + "?limit=200").text()).contains(grant);
        }
    }

    @Nested
    @DisplayName("Art. 17: the calendar that days are counted by")
    class Calendar {
        @Test
        void aPublishedYearHasItsHolidaysAndMakeUpDays() {
            var year = calls.as(FOREIGN_CLERK).get("/api/v1/calendars/2026").json();

            assertThat(year.get("published").booleanValue()).isTrue();
            assertThat(year.get("workingDays").intValue()).isEqualTo(248);
            assertThat(year.get("holidays").toString()).contains("2026-10-01");
            assertThat(year.get("makeUpDays").toString()).contains("2026-05-09");
        }

        @Test
        void aYearThatIsNotPublishedIsCountedByWeekdays() {
            var year = calls.as(FOREIGN_CLERK).get("/api/v1/calendars/2027").json();

            assertThat(year.get("published").booleanValue()).isFalse();
            assertThat(year.get("holidays")).isEmpty();
            assertThat(year.get("workingDays").intValue()).isEqualTo(261);
        }

        @Test
        void aYearOutOfRangeIsRefused() {
            assertThat(calls.as(FOREIGN_CLERK).get("/api/v1/calendars/1").status())
                    .isEqualTo(400);
            assertThat(calls.as(FOREIGN_CLERK).get("/api/v1/calendars/next").status())
                    .isEqualTo(400);
        }
    }

    @Test
    void theApiNamesItsOperationsAndTheirRoles() {
        var operation = calls.withoutToken().get("/api-docs").json().at("/paths/~1api~1v1~1access-requests/post");

        assertThat(operation.get("operationId").stringValue()).isEqualTo("submitAccessRequest");
        assertThat(operation.get("x-roles").valueStream().map(JsonNode::stringValue))
                .containsExactly("cataloger");
    }

    @Nested
    @DisplayName("Art. 7: the copy of the catalog follows its events")
    class Copy {
        @Test
        void anOlderRevisionThatComesLateHasNoEffect() {
            var code = conditionalResource();
            publish(code, SharingType.CONDITIONAL, 2, 6);
            topics.send(EventTypes.RESOURCE_PUBLISHED, entry(code, SharingType.NOT_SHARED, 1, 5));
            conditionalResource();

            assertThat(offers.published(code).orElseThrow().revision()).isEqualTo(2);
        }

        @Test
        void itIsRebuiltFromTheTopics() {
            var code = conditionalResource();
            var answer = calls.as(Actors.of(Actors.BUREAU, Role.SYSTEM_ADMIN))
                    .post("/api/v1/operations/approval-service/readers/catalog-copy/rebuild");

            assertThat(answer.status()).isEqualTo(202);
            await().until(() -> offers.published(code).isPresent());
        }
    }
}
