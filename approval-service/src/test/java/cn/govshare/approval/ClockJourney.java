package cn.govshare.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.kernel.event.DepartmentRegistered;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.DepartmentKind;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Answer;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.MutableClock;
import cn.govshare.testkit.Topics;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// A department whose duties the whole service watches: how tests of the statutory clock set it going and look at it.
abstract class ClockJourney {
    static final DepartmentCode OWNER = Actors.department(601);
    static final DepartmentCode WAITING = Actors.department(602);
    static final Actor CLERK = Actors.of(OWNER, Role.CATALOGER);
    static final Actor APPROVER = Actors.of(OWNER, Role.APPROVER);
    static final Actor HEAD = Actors.of(OWNER, Role.DEPARTMENT_HEAD);
    static final Actor WAITING_CLERK = Actors.of(WAITING, Role.CATALOGER);
    static final Actor STRANGER = Actors.of(Actors.department(603), Role.DEPARTMENT_HEAD);
    static final Actor BUREAU = Actors.of(Actors.BUREAU, Role.PLATFORM_OPERATOR);
    static final String DEADLINES = "/api/v1/deadlines";

    final ClockWorld world;
    final Calls calls;
    final Topics topics;
    final MutableClock clock;
    final JdbcClient jdbc;

    ClockJourney(ClockWorld world) {
        this.world = world;
        this.calls = world.calls();
        this.topics = world.topics();
        this.clock = world.clock();
        this.jdbc = world.jdbc();
    }

    @BeforeEach
    void startOnFriday() {
        clock.set(MutableClock.START);
        topics.send(
                EventTypes.DEPARTMENT_REGISTERED,
                new DepartmentRegistered(OWNER, "市文广体旅局", DepartmentKind.GOVERNMENT_DEPARTMENT, 1));
        await().until(() -> jdbc.sql("SELECT count(*) FROM department WHERE code = :code")
                        .param("code", OWNER.value())
                        .query(Integer.class)
                        .single()
                == 1);
    }

    /// Nothing of these cases is left to the other tests of this service, whose clock stands elsewhere.
    @AfterEach
    void backToFriday() {
        clock.set(MutableClock.START);
        jdbc.sql("""
                UPDATE deadline SET status = 'LAPSED', closed_at = now(), next_look_on = NULL
                WHERE owner = :owner AND closed_at IS NULL""").param("owner", OWNER.value()).update();
    }

    static Map<String, Object> duty(String openedOn) {
        var form = new HashMap<String, Object>();
        form.put("duty", "CATALOG_UPDATE");
        form.put("owner", OWNER.value());
        form.put("subject", "《旅游法》修订后更新目录");
        form.put("openedOn", openedOn);
        form.put("article", "9");
        return form;
    }

    JsonNode registered(Map<String, Object> form) {
        var answer = calls.as(BUREAU).post(DEADLINES, form);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json();
    }

    static String id(JsonNode deadline) {
        return deadline.get("id").stringValue();
    }

    JsonNode details(String id) {
        return calls.as(BUREAU).get(DEADLINES + "/" + id).json();
    }

    String dueOn(String id) {
        return details(id).get("deadline").get("dueOn").stringValue();
    }

    String status(String id) {
        return details(id).get("deadline").get("status").stringValue();
    }

    List<String> told(String id) {
        return StreamSupport.stream(details(id).get("told").spliterator(), false)
                .map(step -> step.get("step").stringValue())
                .toList();
    }

    static String problem(Answer answer) {
        return answer.json().get("code").stringValue();
    }

    void on(String instant) {
        clock.set(Instant.parse(instant));
    }
}
