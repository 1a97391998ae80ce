package cn.govshare.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.approval.offer.Departments;
import cn.govshare.approval.offer.Offers;
import cn.govshare.kernel.event.DepartmentRegistered;
import cn.govshare.kernel.event.DutyOpened;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.DepartmentKind;
import cn.govshare.kernel.vocabulary.DepartmentLevel;
import cn.govshare.kernel.vocabulary.Dissolution;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Answer;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.MutableClock;
import cn.govshare.testkit.Topics;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApprovalServiceTest
@DisplayName("Art. 27: open cases and duties of a merged department go to its successor")
class SuccessionTest {
    private static final String REQUESTS = "/api/v1/access-requests";
    private static final String GRANTS = "/api/v1/access-grants";
    private static final String DEADLINES = "/api/v1/deadlines";
    private static final Actor APPROVER = Actors.of(Actors.CIVIL_AFFAIRS, Role.APPROVER);
    private static final Actor BUREAU = Actors.of(Actors.BUREAU, Role.PLATFORM_OPERATOR);

    private final DepartmentCode old = Actors.department(8201);
    private final DepartmentCode heir = Actors.department(8202);
    private final Actor oldHead = Actors.of(old, Role.DEPARTMENT_HEAD);
    private final Actor oldClerk = Actors.of(old, Role.CATALOGER);
    private final Actor heirClerk = Actors.of(heir, Role.CATALOGER);

    private final Calls calls;
    private final Topics topics;
    private final MutableClock clock;
    private final Offers offers;
    private final Departments departments;
    private final TransactionTemplate transaction;

    @Autowired
    SuccessionTest(
            Calls calls,
            Topics topics,
            MutableClock clock,
            Offers offers,
            Departments departments,
            PlatformTransactionManager transactions) {
        this.calls = calls;
        this.topics = topics;
        this.clock = clock;
        this.offers = offers;
        this.departments = departments;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void startOnFriday() {
        clock.set(MutableClock.START);
    }

    private static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
        return answer;
    }

    private static String id(Answer answer) {
        return ok(answer).json().get("id").stringValue();
    }

    private ResourceCode published() {
        var offer = Samples.conditionalOffer(Samples.newCode());
        transaction.executeWithoutResult(_ -> offers.publish(offer, 3));
        return offer.code();
    }

    private String requested() {
        return id(calls.as(oldClerk)
                .post(
                        REQUESTS,
                        Map.of(
                                "resource",
                                published().inPath(),
                                "purpose",
                                "BUSINESS_COLLABORATION",
                                "matter",
                                "公共租赁住房资格审核",
                                "legalDuty",
                                "住房保障资格审核",
                                "items",
                                List.of("id_number"),
                                "mode",
                                "ONLINE_QUERY",
                                "validUntil",
                                "2027-11-19")));
    }

    private void merge() {
        topics.send(
                EventTypes.DEPARTMENT_REGISTERED,
                new DepartmentRegistered(
                        old,
                        "溧阳市房产管理处",
                        DepartmentKind.GOVERNMENT_DEPARTMENT,
                        List.of(),
                        DepartmentLevel.CITY,
                        List.of(),
                        new Dissolution(heir, Samples.TODAY),
                        2));
        await().until(
                        () -> calls.as(oldClerk).get(REQUESTS),
                        answer ->
                                "security/department-dissolved".equals(answer.status() == 403 ? answer.problem() : ""));
    }

    @Test
    void requestsGrantsAndDutiesLiveOnUnderTheSuccessor() {
        var open = requested();
        var consented = requested();
        var grant = ok(calls.as(APPROVER).post(REQUESTS + "/" + consented + "/reply", Map.of("decision", "CONSENT")))
                .json()
                .at("/reply/grant")
                .stringValue();
        var caseId = UUID.randomUUID();
        topics.send(EventTypes.CATALOG_DUTY_OPENED, duty(caseId, 1));
        await().until(() -> duties(old), count -> count == 1);

        var feed = issuedFeed();
        var delegation = delegated();

        merge();

        assertThat(calls.withoutToken()
                        .get(feed, "Accept", "text/calendar, */*")
                        .status())
                .as("a former member's calendar program learns nothing of the successor")
                .isEqualTo(404);
        assertThat(ok(calls.as(BUREAU).get("/api/v1/request-delegations?limit=200"))
                        .json()
                        .get("items")
                        .valueStream()
                        .filter(each -> each.get("id").stringValue().equals(delegation))
                        .toList())
                .singleElement()
                .satisfies(
                        each -> assertThat(each.get("inForce").booleanValue()).isFalse());
        for (var action : List.of("approval.feed-address.revoke", "approval.request-delegation.end")) {
            topics.await(
                    EventTypes.AUDIT_RECORDED,
                    each -> each.action().equals(action) && old.value().equals(each.subject()));
        }
        assertThat(ok(calls.as(heirClerk).get(REQUESTS + "/" + open))
                        .json()
                        .get("consumer")
                        .stringValue())
                .isEqualTo(heir.value());
        assertThat(ok(calls.as(BUREAU).get(REQUESTS + "/" + consented))
                        .json()
                        .get("consumer")
                        .stringValue())
                .as("what is over stays under the old name")
                .isEqualTo(old.value());
        assertThat(ok(calls.as(heirClerk).get(GRANTS + "/" + grant))
                        .json()
                        .get("consumer")
                        .stringValue())
                .isEqualTo(heir.value());
        assertThat(topics.await(
                        EventTypes.ACCESS_GRANTED,
                        each -> each.grant().toString().equals(grant)
                                && each.consumer().equals(heir)))
                .hasSize(1);
        assertThat(ok(calls.as(heirClerk).get(REQUESTS + "/" + open + "/history"))
                        .text())
                .contains("PASSED_TO_SUCCESSOR");
        assertThat(duties(heir)).isEqualTo(1);
        assertThat(ok(calls.as(heirClerk).get("/api/v1/notices")).text())
                .as("the successor is told what is its own now")
                .contains("已并入本部门", "授权 1 项", "第 27 条");

        var late = UUID.randomUUID();
        topics.send(EventTypes.CATALOG_DUTY_OPENED, duty(late, 1));
        await().until(() -> duties(heir), count -> count == 2);
        assertThat(duties(old)).as("news that arrives late finds the successor").isZero();
    }

    private String issuedFeed() {
        var address = ok(calls.as(oldHead).post(DEADLINES + "/feed-address/rotation"))
                .json()
                .get("address")
                .stringValue();
        assertThat(calls.withoutToken()
                        .get(address, "Accept", "text/calendar, */*")
                        .status())
                .isEqualTo(200);
        return address;
    }

    private String delegated() {
        transaction.executeWithoutResult(_ -> departments.register(Actors.HOUSING, "溧阳市住房和城乡建设局", 1));
        return id(calls.as(oldHead)
                .post(
                        "/api/v1/request-delegations",
                        Map.of("delegate", Actors.HOUSING.value(), "validUntil", "2027-12-31")));
    }

    private DutyOpened duty(UUID caseId, long version) {
        return new DutyOpened(
                caseId, Duty.CATALOG_UPDATE, old, null, null, "更新目录", Samples.TODAY, "9", null, null, version);
    }

    private long duties(DepartmentCode owner) {
        return ok(calls.as(BUREAU).get(DEADLINES + "?duty=CATALOG_UPDATE&owner=" + owner))
                .json()
                .get("items")
                .size();
    }
}
