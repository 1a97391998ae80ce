package cn.govshare.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.govshare.kernel.event.AccessGranted;
import cn.govshare.kernel.event.DepartmentRegistered;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.event.Topic;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.DepartmentKind;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.UsePurpose;
import cn.govshare.kit.outbox.Outbox;
import cn.govshare.kit.trial.TakenDepartments;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("Events leave with their transaction and have their effect once")
class EventsTest {
    private static final AtomicInteger NUMBER = new AtomicInteger(600);
    private static final String TOPIC = Topic.CATALOG_STATE.topicName();
    private static final String OPERATIONS = "/api/v1/operations/trial-service";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

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

    private final DepartmentCode code = Actors.department(NUMBER.incrementAndGet());

    private static DepartmentRegistered registered(DepartmentCode code, long version) {
        return new DepartmentRegistered(code, "部门", DepartmentKind.GOVERNMENT_DEPARTMENT, version);
    }

    private void sendCommitted(DepartmentCode of, long version) {
        transaction.executeWithoutResult(_ -> outbox.send(EventTypes.DEPARTMENT_REGISTERED, registered(of, version)));
    }

    private void awaitTaken(DepartmentCode of, Long... versions) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(departments.versions(of)).containsExactly(versions));
    }

    private Calls.Caller admin() {
        return calls.as(Actors.of(Actors.BUREAU, Role.SYSTEM_ADMIN));
    }

    private List<JsonNode> deadLetters(String eventId) {
        var page = admin().get(OPERATIONS + "/dead-letters?limit=200").json();
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .filter(each -> eventId.equals(each.path("eventId").stringValue("")))
                .toList();
    }

    private JsonNode awaitDeadLetter(String eventId) {
        return await().atMost(PATIENCE)
                .until(() -> deadLetters(eventId), found -> !found.isEmpty())
                .getFirst();
    }

    private int replay(JsonNode letter) {
        return admin().post("%s/dead-letters/%d/replay"
                        .formatted(OPERATIONS, letter.path("id").longValue()))
                .status();
    }

    @Nested
    @DisplayName("The outbox")
    class Leaving {
        @Test
        void anEventLeavesOnlyWhenItsTransactionCommits() {
            transaction.executeWithoutResult(status -> {
                outbox.send(EventTypes.DEPARTMENT_REGISTERED, registered(code, 1));
                status.setRollbackOnly();
            });
            sendCommitted(code, 2);

            awaitTaken(code, 2L);
            assertThat(topics.messages(TOPIC))
                    .filteredOn(each -> each.key().equals(code.value()))
                    .singleElement()
                    .satisfies(each -> assertThat(each.value()).contains("\"version\":2"));
        }

        @Test
        void anEventWithoutATransactionIsRefused() {
            assertThatThrownBy(() -> outbox.send(EventTypes.DEPARTMENT_REGISTERED, registered(code, 1)))
                    .isInstanceOf(IllegalTransactionStateException.class);
        }

        @Test
        void anEventThatKafkaWouldNeverTakeIsRefusedAtOnce() {
            var items = IntStream.range(0, 20_000)
                    .mapToObj(i -> "i%05d".formatted(i) + "x".repeat(50))
                    .collect(Collectors.toSet());
            var granted = new AccessGranted(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    code,
                    code,
                    new ResourceCode("332048100100100/000001"),
                    1,
                    UsePurpose.WORK_REFERENCE,
                    "核对",
                    items,
                    ProvisionMode.ONLINE_QUERY,
                    LocalDate.of(2026, 11, 20),
                    LocalDate.of(2027, 11, 20),
                    1);
            assertThatThrownBy(() ->
                            transaction.executeWithoutResult(_ -> outbox.send(EventTypes.ACCESS_GRANTED, granted)))
                    .isInstanceOf(PolicyViolation.class)
                    .hasMessageContaining("event/too-large");
            sendCommitted(code, 1);
            awaitTaken(code, 1L);
        }

        @Test
        void theEventsOfAnAggregateKeepTheirOrder() throws Exception {
            var codes = IntStream.range(0, 4)
                    .mapToObj(_ -> Actors.department(NUMBER.incrementAndGet()))
                    .toList();
            try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var each : codes) {
                    writers.execute(
                            () -> LongStream.rangeClosed(1, 60).forEach(version -> sendCommitted(each, version)));
                }
            }

            var inOrder = LongStream.rangeClosed(1, 60).boxed().toArray(Long[]::new);
            codes.forEach(each -> awaitTaken(each, inOrder));
            assertThat(topics.messages(TOPIC))
                    .filteredOn(each -> each.key().equals(codes.getFirst().value()))
                    .extracting(each -> header(each.headers(), "ce_subject"))
                    .hasSize(60);
        }

        @Test
        void anEventCarriesTheCloudEventsHeaders() {
            sendCommitted(code, 1);
            awaitTaken(code, 1L);

            assertThat(topics.messages(TOPIC))
                    .filteredOn(each -> each.key().equals(code.value()))
                    .singleElement()
                    .satisfies(message -> {
                        assertThat(header(message.headers(), "ce_specversion")).isEqualTo("1.0");
                        assertThat(header(message.headers(), "ce_type"))
                                .isEqualTo("cn.govshare.catalog.department-registered.v1");
                        assertThat(header(message.headers(), "ce_source")).isEqualTo("urn:govshare:trial-service");
                        assertThat(header(message.headers(), "ce_subject")).isEqualTo(code.value());
                        assertThat(header(message.headers(), "ce_time")).isEqualTo("2026-11-20T02:00:00Z");
                        assertThat(header(message.headers(), "ce_dataschema"))
                                .isEqualTo("urn:govshare:schema:catalog.department-registered.v1");
                        assertThat(UUID.fromString(header(message.headers(), "ce_id")))
                                .isNotNull();
                    });
        }

        private static String header(Headers headers, String name) {
            return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
        }
    }

    @Nested
    @DisplayName("The inbox")
    class Taking {
        @Test
        void anEventDeliveredTwiceHasOneEffect() {
            var id = UUID.randomUUID();
            topics.send(EventTypes.DEPARTMENT_REGISTERED, registered(code, 1), id);
            topics.send(EventTypes.DEPARTMENT_REGISTERED, registered(code, 1), id);
            topics.send(EventTypes.DEPARTMENT_REGISTERED, registered(code, 2));

            awaitTaken(code, 1L, 2L);
        }

        @Test
        void anEventOfAnUnreadTypeIsPassed() {
            topics.send(
                    TOPIC, code.value(), "{}", Map.of("ce_id", UUID.randomUUID().toString(), "ce_type", "later.v1"));
            topics.send(EventTypes.DEPARTMENT_REGISTERED, registered(code, 1));

            awaitTaken(code, 1L);
        }

        @Test
        void aPoisonedEventBecomesADeadLetterAndTheLaterOnesGoOn() {
            var noJson = UUID.randomUUID().toString();
            var againstSchema = UUID.randomUUID().toString();
            var noUuid = "not-a-uuid\u0000" + code;
            var type = EventTypes.DEPARTMENT_REGISTERED.type();
            topics.send(EventTypes.DEPARTMENT_REGISTERED, registered(code, 1));
            topics.send(TOPIC, code.value(), "{", Map.of("ce_id", noJson, "ce_type", type));
            topics.send(TOPIC, code.value(), "{\"name\": \"\u0000\"}", Map.of("ce_id", againstSchema, "ce_type", type));
            topics.send(TOPIC, code.value(), "{}", Map.of("ce_id", noUuid, "ce_type", type));
            topics.send(TOPIC, code.value(), "{}", Map.of());
            topics.send(EventTypes.DEPARTMENT_REGISTERED, registered(code, 2));

            awaitTaken(code, 1L, 2L);
            assertThat(awaitDeadLetter(noJson).path("error").stringValue()).contains("UnreadableEvent");
            assertThat(awaitDeadLetter(againstSchema).path("reader").stringValue())
                    .isEqualTo("trial-copy");
        }

        @Test
        void aDeadLetterIsTakenInOnceItsCauseIsMended() {
            departments.refuse(code);
            var id = UUID.randomUUID();
            topics.send(EventTypes.DEPARTMENT_REGISTERED, registered(code, 1), id);
            var letter = awaitDeadLetter(id.toString());
            assertThat(departments.versions(code)).isEmpty();
            assertThat(letter.path("replayedAt").isNull()
                            || letter.path("replayedAt").isMissingNode())
                    .isTrue();

            assertThat(replay(letter)).isEqualTo(409);
            assertThat(departments.versions(code)).isEmpty();

            departments.digest(code);
            assertThat(replay(letter)).isEqualTo(204);
            awaitTaken(code, 1L);
            assertThat(deadLetters(id.toString()))
                    .singleElement()
                    .satisfies(each ->
                            assertThat(each.path("replayedAt").stringValue()).isNotBlank());

            assertThat(replay(letter)).isEqualTo(404);
            topics.send(EventTypes.DEPARTMENT_REGISTERED, registered(code, 1), id);
            topics.send(EventTypes.DEPARTMENT_REGISTERED, registered(code, 2));
            awaitTaken(code, 1L, 2L);
        }

        @Test
        void anOutageOfTheDatabaseIsWaitedForAndSetsNothingAside() throws Exception {
            sendCommitted(code, 1);
            awaitTaken(code, 1L);
            var id = UUID.randomUUID();
            try (var owner = owner()) {
                closeDatabase(owner);
                topics.send(EventTypes.DEPARTMENT_REGISTERED, registered(code, 2), id);
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(calls.as(Actors.of(code, Role.SYSTEM_ADMIN))
                                        .get(OPERATIONS + "/dead-letters")
                                        .problem())
                                .isEqualTo("server/unavailable"));
                openDatabase(owner);
            }

            awaitTaken(code, 1L, 2L);
            sendCommitted(code, 3);
            awaitTaken(code, 1L, 2L, 3L);
            assertThat(deadLetters(id.toString())).isEmpty();
        }

        private Connection owner() throws SQLException {
            return DriverManager.getConnection(
                    environment.getRequiredProperty("GOVSHARE_DB_URL"),
                    environment.getRequiredProperty("GOVSHARE_DB_OWNER"),
                    environment.getRequiredProperty("GOVSHARE_DB_OWNER_PASSWORD"));
        }

        private void closeDatabase(Connection owner) throws SQLException {
            try (var limit = owner.prepareStatement(connections(0))) {
                limit.execute();
            }
            jdbc.sql("""
                    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                    WHERE usename = current_user AND pid <> pg_backend_pid()""").query((rs, _) -> rs.getBoolean(1)).list();
            assertThatThrownBy(() -> jdbc.sql("SELECT pg_terminate_backend(pg_backend_pid())")
                    .query((rs, _) -> rs.getBoolean(1))
                    .list());
        }

        private void openDatabase(Connection owner) throws SQLException {
            try (var limit = owner.prepareStatement(connections(-1))) {
                limit.execute();
            }
        }

        private String connections(int limit) {
            var url = environment.getRequiredProperty("GOVSHARE_DB_URL");
            return "ALTER DATABASE %s CONNECTION LIMIT %d".formatted(url.substring(url.lastIndexOf('/') + 1), limit);
        }
    }

    @Nested
    @DisplayName("The position")
    class Position {
        @Test
        void thatOfTheDatabaseWinsOverKafkasOwn() {
            sendCommitted(code, 1);
            awaitTaken(code, 1L);
            readers.stop();

            // As after the restore of an older backup: effect and position are gone, Kafka's committed offset is not.
            transaction.executeWithoutResult(_ -> {
                jdbc.sql("DELETE FROM taken WHERE code = :code")
                        .param("code", code.value())
                        .update();
                jdbc.sql("DELETE FROM inbox WHERE reader = 'trial-copy'").update();
                jdbc.sql("DELETE FROM inbox_position WHERE reader = 'trial-copy'")
                        .update();
            });
            readers.start();

            awaitTaken(code, 1L);
        }

        @Test
        void aRebuildReadsFromTheBeginning() {
            sendCommitted(code, 1);
            awaitTaken(code, 1L);
            jdbc.sql("INSERT INTO taken (code, name, version) VALUES (:code, 'damaged', 99)")
                    .param("code", code.value())
                    .update();

            assertThat(admin().post(OPERATIONS + "/readers/trial-copy/rebuild").status())
                    .isEqualTo(202);

            awaitTaken(code, 1L);
        }

        @Test
        void onlyWhatCanBeMadeAnewIsRebuilt() {
            assertThat(admin().post(OPERATIONS + "/readers/trial-happenings/rebuild")
                            .problem())
                    .isEqualTo("operations/not-rebuildable");
            assertThat(admin().post(OPERATIONS + "/readers/nobody/rebuild").problem())
                    .isEqualTo("operations/no-such-reader");
        }

        @Test
        void operatorsSeeHowFarAReaderIs() {
            sendCommitted(code, 1);
            awaitTaken(code, 1L);

            var view = StreamSupport.stream(
                            admin().get(OPERATIONS + "/readers").json().spliterator(), false)
                    .filter(each -> each.path("name").stringValue().equals("trial-copy"))
                    .findFirst()
                    .orElseThrow();
            assertThat(view.path("running").booleanValue()).isTrue();
            assertThat(view.path("rebuildable").booleanValue()).isTrue();
            assertThat(view.path("passed").longValue()).isPositive();
        }
    }
}
