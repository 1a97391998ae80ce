package cn.govshare.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Events have their effect once")
class EventsTakingTest extends EventsCase {
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
