package cn.govshare.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.govshare.audit.Records;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
@DisplayName("Art. 24: the trail can't be changed")
class AppendOnlyTest {
    private final Topics topics;
    private final JdbcClient jdbc;
    private final Environment settings;

    @Autowired
    AppendOnlyTest(Topics topics, JdbcClient jdbc, Environment settings) {
        this.topics = topics;
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @BeforeEach
    void aRecordIsOnTheTrail() {
        topics.send(EventTypes.AUDIT_RECORDED, Records.query().left());
        await().until(() -> count() > 0);
    }

    @ParameterizedTest
    @DisplayName("by the service's own role: it has no right to")
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET row_count = 0",
                "UPDATE audit_entry SET row_count = 0 WHERE false",
                "DELETE FROM audit_entry",
                "TRUNCATE audit_entry",
                "UPDATE audit_entry_2026_11 SET row_count = 0",
                "DELETE FROM audit_entry_2026_11",
                "INSERT INTO audit_entry_2026_11 SELECT * FROM audit_entry",
                "DELETE FROM audit_record",
                "UPDATE audit_day SET first_seq = first_seq + 1",
                "UPDATE log_tree SET size = 0",
                "DELETE FROM log_tree",
                "UPDATE log_tile SET hashes = sha256(hashes)",
                "DELETE FROM log_tile",
                "ALTER TABLE audit_entry DETACH PARTITION audit_entry_2026_11",
                "SELECT open_audit_month(DATE '2020-01-01')",
                "INSERT INTO audit_quarantine (record, content_sha256, body) SELECT record, encode(content_sha256, 'hex'), '' FROM audit_record"
                        + " ON CONFLICT (record, content_sha256) DO UPDATE SET body = ''",
                "ALTER TABLE audit_entry DISABLE TRIGGER append_only",
                "DROP TABLE audit_entry",
                "DROP TRIGGER append_only ON audit_entry",
                "UPDATE audit_quarantine SET body = ''",
                "DELETE FROM audit_quarantine",
                "TRUNCATE audit_quarantine",
                "UPDATE system_account SET client = 'another'",
                "DELETE FROM system_account"
            })
    void refusedToTheService(String statement) {
        assertRefused("GOVSHARE_DB_USER", "GOVSHARE_DB_PASSWORD", statement);
    }

    @ParameterizedTest
    @DisplayName("by the owner of the table: a trigger refuses it")
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET row_count = 0",
                "UPDATE audit_entry SET row_count = 0 WHERE false",
                "DELETE FROM audit_entry",
                "TRUNCATE audit_entry",
                "TRUNCATE audit_entry CASCADE",
                "UPDATE audit_entry_2026_11 SET row_count = 0",
                "DELETE FROM audit_entry_2026_11",
                "TRUNCATE audit_entry_2026_11",
                "DELETE FROM audit_record",
                "UPDATE audit_day SET first_seq = first_seq + 1",
                "UPDATE log_tree SET size = 0",
                "UPDATE log_tile SET hashes = substring(hashes FROM 1 FOR 1)",
                "DELETE FROM log_tile",
                "UPDATE audit_quarantine SET body = ''",
                "DELETE FROM audit_quarantine",
                "TRUNCATE audit_quarantine",
                "SET session_replication_role = replica"
            })
    void refusedToTheOwner(String statement) {
        assertRefused("GOVSHARE_DB_OWNER", "GOVSHARE_DB_OWNER_PASSWORD", statement);
    }

    private void assertRefused(String user, String password, String statement) {
        var before = count();
        assertThatThrownBy(() -> execute(user, password, statement))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        assertThat(count()).isGreaterThanOrEqualTo(before);
    }

    private void execute(String user, String password, String text) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(setting("GOVSHARE_DB_URL"), setting(user), setting(password));
                var statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private String setting(String name) {
        return Objects.requireNonNull(settings.getProperty(name));
    }

    private long count() {
        return jdbc.sql("SELECT count(*) FROM audit_entry").query(Long.class).single();
    }
}
