package cn.govshare.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.kernel.event.DepartmentRegistered;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.event.Topic;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.DepartmentKind;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.outbox.Outbox;
import cn.govshare.kit.trial.TakenDepartments;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// What the tests of events have in common.
@ServiceTest
abstract class EventsCase {
    static final AtomicInteger NUMBER = new AtomicInteger(600);
    static final String TOPIC = Topic.CATALOG_STATE.topicName();
    static final String OPERATIONS = "/api/v1/operations/trial-service";
    static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    Outbox outbox;

    @Autowired
    TakenDepartments departments;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Topics topics;

    @Autowired
    EventReaders readers;

    @Autowired
    Calls calls;

    @Autowired
    Environment environment;

    final DepartmentCode code = Actors.department(NUMBER.incrementAndGet());

    static DepartmentRegistered registered(DepartmentCode code, long version) {
        return new DepartmentRegistered(code, "部门", DepartmentKind.GOVERNMENT_DEPARTMENT, version);
    }

    void sendCommitted(DepartmentCode of, long version) {
        transaction.executeWithoutResult(_ -> outbox.send(EventTypes.DEPARTMENT_REGISTERED, registered(of, version)));
    }

    void awaitTaken(DepartmentCode of, Long... versions) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(departments.versions(of)).containsExactly(versions));
    }

    Calls.Caller admin() {
        return calls.as(Actors.of(Actors.BUREAU, Role.SYSTEM_ADMIN));
    }

    List<JsonNode> deadLetters(String eventId) {
        var page = admin().get(OPERATIONS + "/dead-letters?limit=200").json();
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .filter(each -> eventId.equals(each.path("eventId").stringValue("")))
                .toList();
    }

    JsonNode awaitDeadLetter(String eventId) {
        return await().atMost(PATIENCE)
                .until(() -> deadLetters(eventId), found -> !found.isEmpty())
                .getFirst();
    }

    int replay(JsonNode letter) {
        return admin().post("%s/dead-letters/%d/replay"
                        .formatted(OPERATIONS, letter.path("id").longValue()))
                .status();
    }
}
