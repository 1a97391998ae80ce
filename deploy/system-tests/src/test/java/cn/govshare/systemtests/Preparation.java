package cn.govshare.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.demo.Answer;
import cn.govshare.demo.Body;
import cn.govshare.demo.Caller;
import cn.govshare.demo.DemoCity;
import cn.govshare.demo.FrontDoor;
import cn.govshare.demo.GeneratedPerson;
import cn.govshare.demo.GeneratedPersons;
import cn.govshare.demo.Paths;
import cn.govshare.kernel.rule.WorkingCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Makes what a test needs, in the same way as the departments do.
final class Preparation {
    static final Duration NEWS_TRAVEL = Duration.ofSeconds(30);
    static final String LAND_CLERK = "zrzy.cataloger";
    static final String LAND_SYSTEM = "zrzy-system";
    static final String CIVIL_CLERK = "mzj.cataloger";
    static final String CIVIL_APPROVER = "mzj.approver";
    static final String CIVIL_SYSTEM = "mzj-system";
    static final String HOUSING_CLERK = "zjj.cataloger";
    static final String HOUSING_SYSTEM = "zjj-system";
    static final String EDUCATION_CLERK = "jyj.cataloger";
    static final String EDUCATION_SYSTEM = "jyj-system";
    static final String BUREAU = "dsj.operator";
    static final String MATTER = "公租房资格审核";

    private static final AtomicInteger NAMES = new AtomicInteger();

    private final FrontDoor door;

    Preparation(FrontDoor door) {
        this.door = door;
    }

    /// A form of the demo city under a name that no other test uses.
    static ObjectNode form(String form) {
        return DemoCity.form(form)
                .put(
                        "name",
                        "%s(系统测试 %d)".formatted(DemoCity.form(form).get("name").asString(), NAMES.incrementAndGet()));
    }

    static LocalDate today() {
        return LocalDate.ofInstant(Clock.systemUTC().instant(), WorkingCalendar.ZONE);
    }

    /// @return the code of the draft
    String draft(ObjectNode form, Caller clerk) {
        var created = clerk.post(Paths.RESOURCES, form, UUID.randomUUID().toString());
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        return created.field("code");
    }

    /// A published resource that the exchange knows.
    String published(ObjectNode form, Caller clerk) {
        var code = draft(form, clerk);
        good(clerk.post(Paths.resource(code) + "/submission"));
        good(door.as(BUREAU).post(Paths.resource(code) + "/publication"));
        await().atMost(NEWS_TRAVEL)
                .until(() -> door.as(BUREAU).get(Paths.dataSet(code)).status() == 200);
        return code;
    }

    String divisions() {
        return published(form("divisions"), door.as(LAND_CLERK));
    }

    String persons() {
        return published(form("persons"), door.as(CIVIL_CLERK));
    }

    /// The conditional resource with so many persons in it.
    String personsWithData(int count) {
        var code = persons();
        good(push(CIVIL_SYSTEM, code, "persons-1", GeneratedPersons.ndjson(count)));
        return code;
    }

    Answer push(String system, String resource, String batch, Body body) {
        return door.as(system).push(Paths.batch(resource, batch), body);
    }

    static ObjectNode requestForm(String resource) {
        return DemoCity.form("access-request")
                .put("resource", resource)
                .put("validUntil", today().plusMonths(1).toString());
    }

    /// @return the access request as the consumer sees it
    Answer requested(String resource) {
        return requested(requestForm(resource), door.as(HOUSING_CLERK));
    }

    /// Waits until the approval service knows the resource.
    static Answer requested(ObjectNode form, Caller clerk) {
        var key = UUID.randomUUID().toString();
        return await().atMost(NEWS_TRAVEL)
                .until(() -> clerk.post(Paths.REQUESTS, form, key), answer -> answer.status() == 201);
    }

    /// @return the id of the grant, which the exchange may not know yet
    String granted(String resource) {
        return consented(requested(resource).field("id"), door.as(CIVIL_APPROVER));
    }

    static String consented(String request, Caller approver) {
        var reply = good(approver.post(Paths.REQUESTS + "/" + request + "/reply", DemoCity.form("consent")));
        return reply.json().path("reply").path("grant").asString("");
    }

    /// @return the id of the open or closed deadline of a case
    static String deadlineOf(String caseId, Caller owner) {
        return owner.pages("/api/v1/deadlines?limit=200").stream()
                .flatMap(page -> page.items().stream())
                .filter(deadline -> caseId.equals(deadline.path("caseId").asString("")))
                .map(deadline -> deadline.path("id").asString(""))
                .findFirst()
                .orElseThrow();
    }

    static GeneratedPerson person() {
        return GeneratedPersons.first(1).findFirst().orElseThrow();
    }

    static Map<String, Object> query(@Nullable String grant) {
        var form = new LinkedHashMap<String, Object>();
        form.put("purpose", "ADMINISTRATIVE_BASIS");
        form.put("matter", MATTER);
        if (grant != null) {
            form.put("grant", grant);
        }
        form.put("keys", Map.of("id_number", person().idNumber()));
        return form;
    }

    Answer ask(String system, String resource, Map<String, Object> form) {
        return door.as(system).post(Paths.dataSet(resource) + "/queries", form);
    }

    /// Waits until the exchange lets the housing bureau use its grant.
    void awaitUse(String resource, String grant) {
        await().atMost(NEWS_TRAVEL)
                .until(() -> ask(HOUSING_SYSTEM, resource, query(grant)).status() == 200);
    }

    static Answer good(Answer answer) {
        assertThat(answer.isGood())
                .as("%s: %d %s", answer.call(), answer.status(), answer.text())
                .isTrue();
        return answer;
    }

    static Answer problem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.call() + " " + answer.text()).isEqualTo(status);
        assertThat(answer.isProblem()).isTrue();
        assertThat(answer.problem()).isEqualTo(code);
        assertThat(answer.field("traceId")).matches("[0-9a-f]{32}");
        return answer;
    }

    static List<String> faultCodes(Answer answer) {
        return answer.json()
                .path("faults")
                .valueStream()
                .map(fault -> fault.path("code").asString(""))
                .toList();
    }
}
