package cn.govshare.audit.checkpoint;

import static cn.govshare.audit.checkpoint.Sequencer.FAILED;
import static cn.govshare.audit.checkpoint.Sequencer.SIGNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.audit.LogOfTheTest;
import cn.govshare.audit.checkpoint.Sequencer.Home;
import cn.govshare.audit.checkpoint.app.SignCheckpoint;
import cn.govshare.audit.log.LogTree;
import cn.govshare.evidence.note.Checkpoint;
import cn.govshare.evidence.tree.Hash;
import cn.govshare.evidence.tree.RunningTree;
import cn.govshare.evidence.tree.TreeHead;
import cn.govshare.testkit.DebianPackages;
import cn.govshare.testkit.TestPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName(
        "F13: a sequencer that is killed, or whose disk fails, leaves a log that goes on from its last durable size")
class KilledSequencerTest {
    private static final String MANY = "1000";
    private static final String SOME = "14";

    @TempDir
    Path outside;

    private final TestPostgres.Database database = TestPostgres.freshDatabase();

    @BeforeEach
    void anEmptyLog() throws IOException {
        Flyway.configure()
                .dataSource(database.url(), database.owner(), database.password())
                .locations("classpath:db/kit", "classpath:db/migration")
                .outOfOrder(true)
                .placeholders(Map.of("login", database.login()))
                .load()
                .migrate();
        LogOfTheTest.makeKeys(outside);
    }

    private Home home() {
        return new Home(database.url(), database.login(), database.password(), outside);
    }

    /// A process of its own.
    private Process sequencer(String rounds, String... under) throws IOException {
        var command = new ArrayList<>(List.of(under));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                Sequencer.class.getName(),
                database.url(),
                database.login(),
                outside.toString(),
                rounds));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PASSWORD", database.password());
        return builder.start();
    }

    private static long awaitSigned(BufferedReader said) throws IOException {
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(SIGNED)) {
                return Long.parseLong(line.substring(SIGNED.length()));
            }
        }
        throw new AssertionError("the sequencer came to an end by itself");
    }

    @ParameterizedTest(name = "while it writes to {0}")
    @ValueSource(strings = {"log_tile", "log_checkpoint"})
    @DisplayName("between the rows and the tiles, and between the checkpoint outside the database and the one in it")
    void killedInBetween(String table) throws Exception {
        var process = sequencer(MANY);
        var acknowledged = awaitSigned(process.inputReader());
        try (var connection = DriverManager.getConnection(database.url(), database.owner(), database.password());
                var lock = connection.createStatement()) {
            connection.setAutoCommit(false);
            lock.execute("LOCK TABLE %s IN SHARE MODE".formatted(table));
            await().atMost(Duration.ofSeconds(30)).until(() -> isSomebodyWaiting(connection));
            process.destroyForcibly().waitFor();
        }
        goesOn(acknowledged);
    }

    private static boolean isSomebodyWaiting(Connection connection) throws SQLException {
        try (var select = connection.createStatement();
                var found = select.executeQuery("""
                        SELECT FROM pg_locks JOIN pg_database ON pg_database.oid = database
                        WHERE datname = current_database() AND NOT granted""")) {
            return found.next();
        }
    }

    @Test
    @DisplayName("somewhere in its work, and its successor too")
    void killedSomewhere() throws Exception {
        var acknowledged = 0L;
        for (var life = 0; life < 2; life++) {
            var process = sequencer(MANY);
            for (var signed = 0; signed < 3 + life; signed++) {
                acknowledged = awaitSigned(process.inputReader());
            }
            process.destroyForcibly().waitFor();
        }
        goesOn(acknowledged);
    }

    @Test
    @DisplayName("when each sync and each renaming of the file outside the database fails once in a while")
    void theDiskFails() throws Exception {
        // Three calls for a checkpoint: the fourth, eighth, twelfth… are each of them in turn.
        var process = sequencer(
                SOME,
                strace().toString(),
                "-f",
                "--seccomp-bpf",
                "-qqq",
                "-e",
                "trace=fsync,fdatasync,rename,renameat,renameat2",
                "-e",
                "inject=fsync,fdatasync,rename,renameat,renameat2:error=EIO:when=2+4",
                "-o",
                outside.resolve("calls").toString());
        var said = process.inputReader().lines().toList();
        assertThat(process.waitFor()).as(said.toString()).isZero();
        assertThat(said).filteredOn(line -> line.startsWith(FAILED)).hasSizeGreaterThanOrEqualTo(3);
        var signed = said.stream().filter(line -> line.startsWith(SIGNED)).toList();
        assertThat(signed).hasSizeGreaterThanOrEqualTo(3);
        goesOn(Long.parseLong(signed.getLast().substring(SIGNED.length())));
    }

    /// The machine's own, or one from its package source.
    private static Path strace() {
        var installed = Path.of("/usr/bin/strace");
        return installed.toFile().canExecute()
                ? installed
                : DebianPackages.unpacked(
                                Path.of("target", "strace").toAbsolutePath(), "strace", "libunwind8", "liblzma5")
                        .resolve("usr/bin/strace");
    }

    /// Everything that was acknowledged is there, all that was ever signed is the beginning of what is there, and
    /// the next one appends and signs.
    private void goesOn(long acknowledged) {
        try (var next = Sequencer.start(home())) {
            var sign = next.getBean(SignCheckpoint.class);
            sign.requireContinuity();
            Sequencer.append(next, 1);
            await().until(sign::sign);

            var heads = heads(next.getBean(JdbcClient.class));
            var tree = next.getBean(LogTree.class);
            assertThat(heads).containsEntry(tree.head().size(), tree.head());
            assertThat(tree.of(tree.head().size()).head()).isEqualTo(tree.head());
            assertThat(tree.head().size()).isGreaterThan(acknowledged);
            var published = next.getBean(Checkpoints.class).after(0, Integer.MAX_VALUE);
            assertThat(published).extracting(SignedCheckpoint::size).contains(acknowledged);
            assertThat(published).allSatisfy(each -> assertThat(heads).containsEntry(each.size(), each.head()));
            var kept = Checkpoint.of(next.getBean(LastSigned.class).read().orElseThrow());
            assertThat(kept.head()).isEqualTo(tree.head());
        }
    }

    /// What the rows make at each size.
    private static Map<Long, TreeHead> heads(JdbcClient jdbc) {
        var heads = new HashMap<Long, TreeHead>();
        var running = RunningTree.empty();
        jdbc.sql("SELECT seq, body FROM audit_entry ORDER BY received_on, seq")
                .query((rs, _) -> {
                    running.append(Hash.ofLeaf(rs.getBytes("body")));
                    assertThat(rs.getLong("seq")).isEqualTo(running.size());
                    return heads.put(running.size(), running.head());
                })
                .list();
        return heads;
    }
}
