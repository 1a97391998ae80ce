package cn.govshare.audit.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.audit.Records;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("Art. 24: whoever changes the trail, even as the database's superuser, is found out")
class VerifyLogTest {
    private static final String VERIFICATIONS = "/api/v1/audit-log/verifications";

    @Autowired
    Calls calls;

    @Autowired
    Topics topics;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment settings;

    private List<UUID> records = List.of();

    private Calls.Caller auditor() {
        return calls.as(Actors.of(Actors.AUDIT_OFFICE, Role.AUDITOR));
    }

    @BeforeEach
    void recordsAreOnTheTrail() {
        records = IntStream.range(0, 4)
                .mapToObj(_ -> Records.query().left())
                .peek(record -> topics.send(EventTypes.AUDIT_RECORDED, record))
                .map(record -> record.record())
                .toList();
        await().atMost(Duration.ofSeconds(60)).until(() -> records.stream().allMatch(this::isSealed));
        asSuperuser("""
                CREATE TABLE before_the_crime AS SELECT * FROM audit_entry;
                CREATE TABLE register_before AS SELECT * FROM audit_record;
                CREATE TABLE tiles_before AS SELECT * FROM log_tile;
                CREATE TABLE checkpoints_before AS SELECT * FROM log_checkpoint;""");
    }

    /// What the crime touched is as before; what arrived since stays.
    @AfterEach
    void theCrimeIsUndone() {
        asSuperuser(
                unguarded("""
                DELETE FROM audit_entry WHERE record IN (SELECT record FROM before_the_crime);
                INSERT INTO audit_entry SELECT * FROM before_the_crime;
                DELETE FROM audit_record WHERE record IN (SELECT record FROM register_before) OR record = '00000000-0000-4000-8000-00000000000f';
                DELETE FROM audit_entry WHERE record = '00000000-0000-4000-8000-00000000000f';
                DELETE FROM log_pruned;
                UPDATE log_checkpoint SET note = checkpoints_before.note, root = checkpoints_before.root
                FROM checkpoints_before WHERE checkpoints_before.size = log_checkpoint.size;
                INSERT INTO audit_record SELECT * FROM register_before;
                UPDATE log_tile SET hashes = tiles_before.hashes || substring(log_tile.hashes FROM octet_length(tiles_before.hashes) + 1)
                FROM tiles_before WHERE tiles_before.level = log_tile.level AND tiles_before.index = log_tile.index;""")
                        + "DROP TABLE before_the_crime; DROP TABLE register_before; DROP TABLE tiles_before; DROP TABLE checkpoints_before;");
    }

    private boolean isSealed(UUID record) {
        return jdbc.sql("""
                SELECT count(*) FROM audit_record
                WHERE record = :id AND seq <= (SELECT max(size) FROM log_checkpoint)""").param("id", record).query(Long.class).single() == 1;
    }

    private static String unguarded(String crime) {
        var disable = new StringBuilder();
        var enable = new StringBuilder();
        for (var table : List.of(
                "audit_entry",
                "audit_entry_2026_11",
                "audit_record",
                "log_tile",
                "log_tree",
                "log_checkpoint",
                "log_pruned")) {
            disable.append("ALTER TABLE %s DISABLE TRIGGER ALL;".formatted(table));
            enable.append("ALTER TABLE %s ENABLE TRIGGER ALL;".formatted(table));
            enable.append("ALTER TABLE %s ENABLE ALWAYS TRIGGER append_only;".formatted(table));
        }
        // Whoever appends holds the tree first, so nobody waits in a circle.
        return "LOCK TABLE log_tree;" + disable + crime + enable;
    }

    private void asSuperuser(String statements) {
        try (var connection = DriverManager.getConnection(
                        Objects.requireNonNull(settings.getProperty("GOVSHARE_DB_URL")), "postgres", "");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(statements);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode verify() {
        var begun = await().until(() -> auditor().post(VERIFICATIONS), answer -> answer.status() == 202);
        var path = VERIFICATIONS + "/" + begun.json().path("id").stringValue();
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> auditor().get(path).json(),
                        found -> !found.path("state").stringValue("").equals("RUNNING"));
    }

    @Test
    void anUntouchedLogIsSound() {
        var found = verify();

        assertThat(found.path("state").stringValue()).as(found.toString()).isEqualTo("SOUND");
        assertThat(found.path("checked").longValue())
                .isEqualTo(found.path("size").longValue());
        assertThat(topics.await(
                        EventTypes.AUDIT_RECORDED,
                        each -> each.action().equals("audit.log.verified")
                                && found.path("id").stringValue("").equals(each.subject())))
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "COLUMN_CHANGED  | UPDATE audit_entry SET row_count = 0 WHERE record = '%s'",
                "COLUMN_CHANGED  | UPDATE audit_entry SET department = NULL WHERE record = '%s'",
                "COLUMN_CHANGED  | UPDATE audit_entry SET items = '{}' WHERE record = '%s'",
                "CONTENT_CHANGED | UPDATE audit_entry SET row_count = 7, body = convert_to(replace(convert_from(body, 'UTF8'), '\"rows\":1', '\"rows\":7'), 'UTF8') WHERE record = '%1$s'; UPDATE audit_record SET content_sha256 = (SELECT sha256(body) FROM audit_entry WHERE record = '%1$s') WHERE record = '%1$s'",
                "CONTENT_CHANGED | UPDATE audit_entry SET body = 'xx' WHERE record = '%s'",
                "RECORD_MISSING  | DELETE FROM audit_entry WHERE record = '%s'",
                "IDENTITY_CHANGED| DELETE FROM audit_record WHERE record = '%s'"
            })
    void theFirstWrongRecordIsNamed(String flaw, String crime) {
        namesTheVictim(flaw, crime);
    }

    /// What is appended meanwhile grows from the forged tile, so the service is not used again.
    @Test
    @DirtiesContext
    void theRecordUnderAForgedTileIsNamed() {
        namesTheVictim(
                "CONTENT_CHANGED",
                "UPDATE log_tile SET hashes = overlay(hashes PLACING sha256('forged') FROM (SELECT (seq - 1)::int * 32 + 1 FROM audit_entry WHERE record = '%s')) WHERE level = 0 AND index = 0");
    }

    private void namesTheVictim(String flaw, String crime) {
        var victim = records.get(1);
        asSuperuser(unguarded(crime.formatted(victim) + ";"));

        var found = verify();

        assertThat(found.path("state").stringValue()).as(found.toString()).isEqualTo("BROKEN");
        assertThat(found.path("flaw").stringValue()).as(found.toString()).isEqualTo(flaw);
        assertThat(found.path("wrongRecord").stringValue("")).isEqualTo(victim.toString());
        assertThat(found.path("sentenceEn").stringValue()).contains(victim.toString());
        assertThat(jdbc.sql("SELECT count(*) FROM alarm WHERE kind = 'LOG_CHANGED' AND :record = ANY (records)")
                        .param("record", victim)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void swappedRowsAreNamed() {
        asSuperuser(unguarded("""
                UPDATE audit_entry SET seq = seq + 1000000 WHERE record = '%1$s';
                UPDATE audit_entry SET seq = (SELECT seq - 1000000 FROM audit_entry WHERE record = '%1$s') WHERE record = '%2$s';
                UPDATE audit_entry SET seq = (SELECT seq FROM audit_record WHERE record = '%2$s') WHERE record = '%1$s';""".formatted(records.get(0), records.get(2))));

        var found = verify();

        assertThat(found.path("flaw").stringValue()).as(found.toString()).isEqualTo("RECORD_MOVED");
        assertThat(found.path("sentenceEn").stringValue()).isIn(moved(0, 2), moved(2, 0));
    }

    private String moved(int here, int there) {
        return "At number %d stands record %s, which is number %d on the log: records were swapped."
                .formatted(place(records.get(here)), records.get(there), place(records.get(there)));
    }

    private long place(UUID record) {
        return jdbc.sql("SELECT seq FROM audit_record WHERE record = :id")
                .param("id", record)
                .query(Long.class)
                .single();
    }

    @Test
    void rowsSwappedTogetherWithTheirRegisterAreNamed() {
        var first = place(records.get(0));
        var third = place(records.get(2));
        asSuperuser(unguarded("""
                UPDATE audit_entry SET seq = seq + 1000000 WHERE record = '%1$s';
                UPDATE audit_entry SET seq = %3$d WHERE record = '%2$s';
                UPDATE audit_entry SET seq = %4$d WHERE record = '%1$s';
                UPDATE audit_record SET seq = %3$d WHERE record = '%2$s';
                UPDATE audit_record SET seq = %4$d WHERE record = '%1$s';""".formatted(records.get(0), records.get(2), first, third)));

        var found = verify();

        assertThat(found.path("sentenceEn").stringValue())
                .as(found.toString())
                .startsWith("At number %d stands record ".formatted(Math.min(first, third)))
                .endsWith("which is number %d on the log: records were swapped.".formatted(Math.max(first, third)));
    }

    @ParameterizedTest(name = "{1}")
    @DisplayName("what was put beside the log is named: a row, or a line of the register that keeps a record out")
    @CsvSource(
            delimiter = '|',
            value = {
                "RECORD_ADDED     | a row behind the log's end | INSERT INTO audit_entry SELECT 900000000, received_on, received_at, '00000000-0000-4000-8000-00000000000f', access_id, case_id, action, decided_at, producer, producer_instance, producer_sequence, department, account, account_name, client, roles, resource, revision, subject, items, subjects, purpose, matter, grant_id, decision, reason, article, row_count, byte_count, digest, source_address, trace_id, version, body FROM audit_entry WHERE record = '%s'",
                "RECORD_ADDED     | a record that is still to come | INSERT INTO audit_record SELECT '00000000-0000-4000-8000-00000000000f', content_sha256, received_on, seq FROM audit_record WHERE record = '%s'",
                "PRUNED_UNASKED   | rows said to be pruned | INSERT INTO log_pruned (size, pruned_at) SELECT seq, now() - interval '1 day' FROM audit_record WHERE record = '%s'"
            })
    void whatWasPutBesideTheLogIsNamed(String flaw, String what, String crime) {
        asSuperuser(unguarded(crime.formatted(records.get(1)) + ";"));

        var found = verify();

        assertThat(found.path("state").stringValue()).as(found.toString()).isEqualTo("BROKEN");
        assertThat(found.path("flaw").stringValue()).as(found.toString()).isEqualTo(flaw);
    }

    @ParameterizedTest
    @DisplayName("a checkpoint that was changed is named by its size, and hides no later one")
    @ValueSource(
            strings = {
                "note = 'nothing at all'",
                "note = replace(note, E'\n' || size || E'\n', E'\n' || (size + 1) || E'\n')",
                "root = sha256('forged')",
                "note = overlay(note PLACING 'AAAA' FROM position(E'\n\n' IN note) + 40)"
            })
    void aBrokenCheckpointIsNamed(String crime) {
        var first = jdbc.sql("SELECT min(size) FROM log_checkpoint")
                .query(Long.class)
                .single();
        asSuperuser(unguarded("UPDATE log_checkpoint SET %s WHERE size = %d;".formatted(crime, first)));

        var found = verify();

        assertThat(found.path("flaw").stringValue()).as(found.toString()).isEqualTo("CHECKPOINT_BROKEN");
        assertThat(found.path("sentenceEn").stringValue())
                .isEqualTo(
                        "The checkpoint of size %d contradicts the log, or its signature is false.".formatted(first));
    }
}
