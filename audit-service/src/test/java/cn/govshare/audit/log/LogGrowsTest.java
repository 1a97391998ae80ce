package cn.govshare.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.govshare.audit.Records;
import cn.govshare.audit.checkpoint.app.SignCheckpoint;
import cn.govshare.audit.verification.Flaw;
import cn.govshare.audit.verification.Verification.State;
import cn.govshare.audit.verification.app.VerifyLog;
import cn.govshare.evidence.json.CanonicalJson;
import cn.govshare.evidence.tree.Hash;
import cn.govshare.evidence.tree.RunningTree;
import cn.govshare.evidence.tree.TreeHead;
import cn.govshare.kernel.event.AuditRecorded;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.event.EventJson;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.MutableClock;
import cn.govshare.testkit.ServiceTest;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
@DirtiesContext
@TestPropertySource(properties = "test.context=log-grows")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("Art. 24: the trail is a Merkle log, and rows, tiles and root are one")
class LogGrowsTest {
    private final AuditEntries entries;
    private final LogTree tree;
    private final EventJson json;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final MutableClock clock;
    private final VerifyLog verifyLog;
    private final SignCheckpoint signCheckpoint;
    private final Environment settings;

    @Autowired
    LogGrowsTest(
            AuditEntries entries,
            LogTree tree,
            EventJson json,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            MutableClock clock,
            VerifyLog verifyLog,
            SignCheckpoint signCheckpoint,
            Environment settings) {
        this.verifyLog = verifyLog;
        this.signCheckpoint = signCheckpoint;
        this.settings = settings;
        this.entries = entries;
        this.tree = tree;
        this.json = json;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    private ReceivedRecord received(AuditRecorded record) {
        var text = json.write(EventTypes.AUDIT_RECORDED, record);
        return new ReceivedRecord(record, CanonicalJson.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    private List<ReceivedRecord> records(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> received(Records.query().left()))
                .toList();
    }

    private Admission append(List<ReceivedRecord> records) {
        return Objects.requireNonNull(transaction.execute(_ -> entries.append(records)));
    }

    private record Row(long seq, byte[] body) {}

    private List<Row> rows() {
        return jdbc.sql("SELECT seq, body FROM audit_entry ORDER BY received_on, seq")
                .query((rs, _) -> new Row(rs.getLong(1), rs.getBytes(2)))
                .list();
    }

    /// The rows count without a gap, their leaves give the root that the log says, and the tiles give it too.
    private void assertWhole() {
        var oneMoment = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneMoment.executeWithoutResult(_ -> {
            var running = RunningTree.empty();
            for (var row : rows()) {
                assertThat(row.seq()).isEqualTo(running.size() + 1);
                running.append(Hash.ofLeaf(row.body()));
            }
            assertThat(tree.head()).isEqualTo(running.head());
            assertThat(tree.of(running.size()).head()).isEqualTo(running.head());
        });
    }

    private boolean isThere(ReceivedRecord record) {
        return jdbc.sql("SELECT count(*) FROM audit_entry WHERE record = :id")
                        .param("id", record.record().record())
                        .query(Long.class)
                        .single()
                == 1;
    }

    @Test
    @Order(1)
    void theTreeGrowsByBatchesOfAnySizeAcrossTiles() {
        for (int count : new int[] {1, 254, 1, 1, 700, 3}) {
            assertThat(append(records(count)).appended()).hasSize(count);
            assertWhole();
        }
        assertThat(tree.head().size()).isGreaterThanOrEqualTo(960);
    }

    @Test
    @Order(2)
    void whatIsNotCommittedLeavesNeitherRowNorLeaf() {
        var lost = records(300);

        transaction.executeWithoutResult(status -> {
            entries.append(lost);
            status.setRollbackOnly();
        });
        assertThat(lost).noneMatch(this::isThere);
        assertWhole();

        assertThat(append(lost).appended()).isEqualTo(lost);
        assertThat(lost).allMatch(this::isThere);
        assertWhole();
    }

    @Test
    @Order(3)
    void severalReplicasAppendOneAfterTheOther() {
        var before = tree.head().size();
        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                replicas.execute(
                        () -> assertThat(append(records(37)).appended()).hasSize(37));
            }
        }
        assertThat(tree.head().size()).isGreaterThanOrEqualTo(before + 8 * 37);
        assertWhole();
    }

    @Test
    @Order(4)
    void arrivingTwiceOrContradictedARecordIsThereOnceAndUnchanged() {
        var id = UUID.randomUUID();
        var honest = received(Records.query().id(id).rows(1).left());
        var forged = received(Records.query().id(id).rows(2).left());

        var first = append(List.of(honest, honest, forged));
        var second = append(List.of(forged, honest));

        assertThat(first.appended()).containsExactly(honest);
        assertThat(first.known()).isOne();
        assertThat(first.contradicting()).containsExactly(forged);
        assertThat(second.appended()).isEmpty();
        assertThat(second.known()).isOne();
        assertThat(second.contradicting()).containsExactly(forged);
        assertThat(isThere(honest)).isTrue();
        assertWhole();
    }

    @Test
    @Order(5)
    void everyMonthHasItsPartitionAndAClockSetBackChangesNoOrder() {
        append(records(2));
        clock.set(Instant.parse("2026-12-31T16:00:00Z"));
        var january = records(3);
        append(january);
        clock.set(MutableClock.START);
        var late = records(4);
        append(late);
        clock.set(Instant.parse("2027-03-01T00:00:00Z").minus(Duration.ofNanos(1)));
        var march = records(5);
        append(march);

        assertWhole();
        assertThat(january).allMatch(each -> partitionOf(each).equals("audit_entry_2027_01"));
        assertThat(late).allMatch(each -> partitionOf(each).equals("audit_entry_2027_01"));
        assertThat(march).allMatch(each -> partitionOf(each).equals("audit_entry_2027_03"));
        assertThat(jdbc.sql("SELECT received_on FROM audit_day ORDER BY first_seq")
                        .query((rs, _) -> rs.getString(1))
                        .list())
                .containsExactly("2026-11-20", "2027-01-01", "2027-03-01");
    }

    private String partitionOf(ReceivedRecord record) {
        return jdbc.sql("SELECT tableoid::regclass::text FROM audit_entry WHERE record = :id")
                .param("id", record.record().record())
                .query(String.class)
                .single();
    }

    @Test
    @Order(6)
    void aMonthThatHasPassedStaysClosed() {
        assertThatThrownBy(() -> jdbc.sql("SELECT open_audit_month(DATE '2026-06-01')")
                        .query(Boolean.class)
                        .single())
                .rootCause()
                .hasMessageContaining("the log has passed 2026-06");
        assertThat(jdbc.sql("SELECT open_audit_month(DATE '2027-03-09')")
                        .query(Boolean.class)
                        .single())
                .as("it is there already")
                .isFalse();
    }

    private VerificationOutcome verified() {
        var begun = verifyLog.begin(Actors.of(Actors.AUDIT_OFFICE, Role.AUDITOR));
        var ended = await().atMost(Duration.ofSeconds(30))
                .until(() -> verifyLog.read(begun.id()), each -> each.state() != State.RUNNING);
        return new VerificationOutcome(
                ended.state(), ended.finding() == null ? null : ended.finding().flaw());
    }

    private record VerificationOutcome(
            State state, @Nullable Flaw flaw) {}

    /// Nothing of what the service itself has to record is still on its way, and all that came is signed.
    private void isQuiet() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                jdbc.sql("""
                SELECT 'in the outbox: ' || count(*) FROM outbox HAVING count(*) > 0
                UNION ALL SELECT 'alarm ' || kind FROM alarm WHERE NOT EXISTS (
                    SELECT FROM audit_entry WHERE action = 'audit.alarm.raise' AND subject = alarm.id::text)
                UNION ALL SELECT 'verification' FROM log_verification WHERE NOT EXISTS (
                    SELECT FROM audit_entry WHERE action = 'audit.log.verified' AND subject = log_verification.id::text)
                UNION ALL SELECT 'signed ' || (SELECT max(size) FROM log_checkpoint) || ' of ' || size
                FROM log_tree WHERE size <> (SELECT max(size) FROM log_checkpoint)""").query((rs, _) -> rs.getString(1)).list())
                        .isEmpty());
    }

    private void asSuperuser(String crime) {
        var tables = List.of("audit_record", "audit_day", "log_tree", "log_tile", "log_checkpoint", "audit_entry");
        var disable = tables.stream().map("ALTER TABLE %s DISABLE TRIGGER ALL;"::formatted);
        var partitions = jdbc.sql(
                        "SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'audit_entry'::regclass")
                .query(String.class)
                .list();
        var parts = partitions.stream().map("ALTER TABLE %s DISABLE TRIGGER ALL;"::formatted);
        try (var connection = DriverManager.getConnection(
                        Objects.requireNonNull(settings.getProperty("GOVSHARE_DB_URL")), "postgres", "");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "LOCK TABLE log_tree;" + Stream.concat(disable, parts).collect(Collectors.joining()) + crime);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Order(7)
    @DisplayName("T18: another root and another size are told from an untouched log")
    void aForgedRootAndAForgedSizeAreNamed() {
        isQuiet();
        assertThat(verified()).isEqualTo(new VerificationOutcome(State.SOUND, null));
        isQuiet();
        var honest = tree.head();

        asSuperuser("UPDATE log_tree SET root = sha256('forged')");
        assertThat(signCheckpoint.sign()).isFalse();
        assertThat(verified()).isEqualTo(new VerificationOutcome(State.BROKEN, Flaw.ROOT_CHANGED));
        // What came meanwhile has made the root true again.
        asSuperuser("UPDATE log_tree SET root = '\\x%s' WHERE root = sha256('forged')"
                .formatted(honest.root().hex()));
        isQuiet();

        asSuperuser("UPDATE log_tree SET size = size + 3");
        assertThat(signCheckpoint.sign()).isFalse();
        assertThat(verified()).isEqualTo(new VerificationOutcome(State.BROKEN, Flaw.SIZE_CHANGED));
        assertThatThrownBy(() -> append(records(1)))
                .as("records wait; none is set aside for what is wrong with the log")
                .isInstanceOf(DataAccessResourceFailureException.class);
        asSuperuser("UPDATE log_tree SET size = size - 3");
        isQuiet();
        assertThat(verified().state()).isEqualTo(State.SOUND);
    }

    /// All that the database knows of the log is as it was at an earlier size.
    private String cutTo(TreeHead earlier) {
        return """
                DELETE FROM audit_entry WHERE seq > %1$d;
                DELETE FROM audit_record WHERE seq > %1$d;
                DELETE FROM audit_day WHERE first_seq > %1$d;
                DELETE FROM log_checkpoint WHERE size > %1$d;
                DELETE FROM log_tile WHERE index * (256::numeric ^ (level + 1)) >= %1$d;
                UPDATE log_tile SET hashes = substring(hashes FROM 1 FOR 32 * (trunc(%1$d / 256::numeric ^ level) - index * 256)::int)
                WHERE (index + 1) * (256::numeric ^ (level + 1)) > %1$d;
                DELETE FROM log_tile WHERE octet_length(hashes) = 0;
                UPDATE log_tree SET size = %1$d, root = '\\x%2$s', last_received_on = (SELECT max(received_on) FROM audit_day);
                """.formatted(earlier.size(), earlier.root().hex());
    }

    @Test
    @Order(8)
    @DisplayName("T18, F16: yesterday's database and a cut tail are named, not signed, and not started with")
    void theDatabaseOfYesterdayIsNamed() {
        isQuiet();
        var yesterday = tree.head();
        append(records(300));
        isQuiet();

        asSuperuser("ALTER TABLE log_tile DROP CONSTRAINT IF EXISTS log_tile_hashes_check;" + cutTo(yesterday));

        assertThat(signCheckpoint.sign()).isFalse();
        assertThat(verified()).isEqualTo(new VerificationOutcome(State.BROKEN, Flaw.TAIL_CUT));
        assertThatThrownBy(signCheckpoint::requireContinuity)
                .hasMessageContaining("The log is shorter than its signed checkpoint");
        assertThat(jdbc.sql("SELECT count(*) FROM alarm WHERE kind = 'LOG_BEHIND'")
                        .query(Long.class)
                        .single())
                .isOne();

        // It goes on with other records until it is longer than what was signed.
        append(records(400));
        assertThat(signCheckpoint.sign()).isFalse();
        assertThat(verified()).isEqualTo(new VerificationOutcome(State.BROKEN, Flaw.LOG_FORKED));
        assertThatThrownBy(signCheckpoint::requireContinuity)
                .hasMessageContaining("The log contradicts its signed checkpoint");
    }
}
