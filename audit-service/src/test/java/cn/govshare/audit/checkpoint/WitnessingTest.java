package cn.govshare.audit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.audit.LogOfTheTest;
import cn.govshare.audit.Records;
import cn.govshare.audit.checkpoint.app.CollectCosignatures;
import cn.govshare.audit.checkpoint.app.SignCheckpoint;
import cn.govshare.audit.log.LogTree;
import cn.govshare.auditorkit.verify.FindingKind;
import cn.govshare.auditorkit.verify.Trust;
import cn.govshare.auditorkit.verify.VerifyPackage;
import cn.govshare.evidence.note.AddCheckpoint;
import cn.govshare.evidence.note.Checkpoint;
import cn.govshare.evidence.note.SignedNote;
import cn.govshare.evidence.note.VerifierKey;
import cn.govshare.evidence.stamp.Certificates;
import cn.govshare.evidence.tree.GrowingTree;
import cn.govshare.evidence.tree.Hash;
import cn.govshare.evidence.tree.Tile;
import cn.govshare.evidence.tree.TileReader;
import cn.govshare.evidence.tree.TiledTree;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.MutableClock;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
@DisplayName("Art. 22, 24: witnesses outside the platform see each checkpoint, and what they refuse is an alarm")
class WitnessingTest {
    @Autowired
    Calls calls;

    @Autowired
    Topics topics;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Checkpoints checkpoints;

    @Autowired
    CollectCosignatures collect;

    @Autowired
    WitnessDoor doors;

    @Autowired
    SignCheckpoint signCheckpoint;

    @Autowired
    LogIdentity log;

    @Autowired
    LogTree tree;

    @Autowired
    MutableClock clock;

    @Autowired
    Environment settings;

    @TempDir
    Path folder;

    private final List<WitnessProgram> programs = new ArrayList<>();

    /// The auditor's own program, in a process of its own.
    private record WitnessProgram(Process process, VerifierKey key, String url) {
        static WitnessProgram start(Path home, String name, LogIdentity log) throws IOException {
            var keys = home.resolveSibling(name + ".keys");
            Files.write(keys, log.verifiers().stream().map(VerifierKey::text).toList());
            run("witness", "found", home.toString(), "--name", name, "--log-key", keys.toString())
                    .onExit()
                    .join();
            return serve(home);
        }

        static WitnessProgram serve(Path home) throws IOException {
            var process = run("witness", "serve", home.toString(), "--listen", "127.0.0.1:0");
            var said = process.inputReader(StandardCharsets.UTF_8);
            var line = Objects.requireNonNull(said.readLine(), "the witness did not start");
            var port = line.replaceAll("\\D+", "");
            Thread.ofVirtual().start(() -> said.lines().forEach(_ -> {}));
            var key = VerifierKey.parse(Files.readString(home.resolve("witness.vkey")));
            return new WitnessProgram(process, key, "http://127.0.0.1:" + port);
        }

        private static Process run(String... words) throws IOException {
            var command = Stream.concat(
                            Stream.of(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-XX:TieredStopAtLevel=1",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    "cn.govshare.auditorkit.AuditorKit"),
                            Stream.of(words))
                    .toList();
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        }

        void stop() {
            process.destroy();
            process.onExit().join();
        }

        String line() {
            return "witness %s %s".formatted(key.text(), url);
        }
    }

    private WitnessProgram witness(String name) throws IOException {
        var program = WitnessProgram.start(folder.resolve(name), name, log);
        programs.add(program);
        return program;
    }

    /// The same witness, started again at another port.
    private WitnessProgram again(String name) throws IOException {
        var program = WitnessProgram.serve(folder.resolve(name));
        programs.add(program);
        roll(program.line());
        return program;
    }

    /// A witness on the roll that has cosigned the newest checkpoint.
    private WitnessProgram alone(String name) throws IOException {
        var program = witness(name);
        roll(program.line());
        recorded();
        await().until(() -> isCosigned(program));
        return program;
    }

    private void roll(Object... lines) throws IOException {
        Files.write(rollFile(), Stream.of(lines).map(String::valueOf).toList());
    }

    private Path rollFile() {
        return Path.of(Objects.requireNonNull(settings.getProperty("GOVSHARE_LOG_WITNESSES")));
    }

    @AfterEach
    void nobodyIsAskedAnyMore() throws IOException {
        Files.deleteIfExists(rollFile());
        programs.forEach(each -> each.process().destroy());
        clock.set(MutableClock.START);
    }

    private UUID recorded() {
        var record = Records.query().left();
        topics.send(EventTypes.AUDIT_RECORDED, record);
        await().until(() -> place(record.record()) > 0
                && checkpoints
                        .last()
                        .filter(each -> each.size() >= place(record.record()))
                        .isPresent());
        return record.record();
    }

    private long place(UUID record) {
        return jdbc.sql("SELECT coalesce(max(seq), 0) FROM audit_record WHERE record = :id")
                .param("id", record)
                .query(Long.class)
                .single();
    }

    private boolean isCosigned(WitnessProgram... by) {
        var keys = Stream.of(by).map(WitnessProgram::key).toList();
        return checkpoints
                .last()
                .filter(each -> each.cosigned().verify(keys).signed().size() == keys.size())
                .isPresent();
    }

    private List<String> refusals(WitnessProgram witness) {
        return jdbc.sql(
                        "SELECT facts ->> 'why' FROM alarm WHERE kind = 'WITNESS_REFUSED' AND facts ->> 'witness' = :id")
                .param("id", witness.key().name() + "+" + witness.key().id())
                .query((rs, _) -> rs.getString(1))
                .list();
    }

    @Test
    void checkpointsAndPackagesCarryTheCosignaturesOfTheQuorum() throws IOException {
        var first = witness("sjj.liyang.gov.cn");
        var second = witness("wxb.liyang.gov.cn");
        roll("# 见证人", first.line(), second.line(), "quorum 2");
        recorded();
        await().until(() -> isCosigned(first, second));
        var record = recorded();
        await().until(() -> isCosigned(first, second));

        var zip = Files.write(
                folder.resolve("record.zip"),
                await().until(
                                () -> calls.as(Actors.of(Actors.AUDIT_OFFICE, Role.AUDITOR))
                                        .get("/api/v1/evidence-packages?record=" + record),
                                answer -> answer.status() == 200)
                        .body());

        var keys = Stream.concat(log.verifiers().stream(), Stream.of(first.key(), second.key()))
                .toList();
        var authorities = Certificates.fromPem(LogOfTheTest.timeStamps().certificate());
        var verification = VerifyPackage.verify(zip, new Trust(keys, Optional.empty(), Optional.empty(), authorities));
        assertThat(verification.findings()).isEmpty();
        assertThat(verification.witnessed()).hasSize(2);
        assertThat(verification.stamp().orElseThrow().isTrusted()).isTrue();
        var stranger = witness("elsewhere.gov.cn").key();
        assertThat(VerifyPackage.verify(zip, Trust.in(List.of(stranger))).findings())
                .extracting(each -> each.kind())
                .containsExactly(FindingKind.NOT_SIGNED);
    }

    @Test
    void aWitnessThatWasAwayIsBroughtTheNewestAndForgetsNothing() throws IOException {
        var witness = alone("away.gov.cn");
        witness.stop();
        recorded();
        collect.collect();
        assertThat(isCosigned(witness)).isFalse();
        assertThat(refusals(witness)).isEmpty();

        var again = again("away.gov.cn");

        await().until(() -> isCosigned(again));
        assertThat(refusals(again)).isEmpty();
    }

    @Test
    @DisplayName(
            "F14: unwitnessed for longer than the budget nothing more is signed, until a witness has seen the last")
    void withoutWitnessesSigningEndsWithTheBudget() throws IOException {
        var witness = alone("late.gov.cn");
        witness.stop();
        recorded();
        var unwitnessed = checkpoints.last().orElseThrow().size();
        clock.advance(Duration.ofHours(25));
        topics.send(EventTypes.AUDIT_RECORDED, Records.query().left());
        await().until(() -> tree.head().size() > unwitnessed);

        assertThat(signCheckpoint.sign()).isFalse();
        await().until(() -> jdbc.sql("SELECT count(*) FROM alarm WHERE kind = 'UNWITNESSED'")
                        .query(Long.class)
                        .single()
                >= 1);
        assertThat(checkpoints.last().orElseThrow().size()).isEqualTo(unwitnessed);

        var again = again("late.gov.cn");
        await().until(() -> checkpoints.last().orElseThrow().size() > unwitnessed && isCosigned(again));
    }

    /// The log as it would be if somebody with its keys had made other records from a size on.
    private AddCheckpoint fork(long from, int records) {
        TileReader kept = tree;
        var made = new HashMap<List<Long>, byte[]>();
        var growing = GrowingTree.open(from, kept);
        for (var i = 0; i < records; i++) {
            growing.append(Hash.ofLeaf(("forged %d".formatted(i)).getBytes(StandardCharsets.UTF_8)));
        }
        growing.takeWritten()
                .forEach(each ->
                        made.put(List.of((long) each.tile().level(), each.tile().index()), each.hashes()));
        TileReader both = (Tile tile) -> Optional.ofNullable(made.get(List.of((long) tile.level(), tile.index())))
                .orElseGet(() -> kept.read(tile));
        var path = new TiledTree(growing.size(), both)
                .consistency(from, growing.size())
                .path();
        return new AddCheckpoint(
                from, path, Checkpoint.of(log.origin(), growing.head()).sign(log.keys()));
    }

    @Test
    @DisplayName("F14: a fork is refused by the witness, and the log that it does not go on with raises an alarm")
    void aForkIsRefusedAndIsAnAlarm() throws IOException {
        var witness = alone("forked.gov.cn");
        var seen = checkpoints.last().orElseThrow().size();

        // Somebody who has the log's keys shows the witness another history first.
        var door = new Witness(witness.key(), URI.create(witness.url()));
        var fork = fork(seen, 2);
        assertThat(doors.bring(door, fork)).isInstanceOf(WitnessReply.Cosigned.class);
        recorded();
        recorded();
        recorded();

        await().until(() -> refusals(witness).stream().anyMatch(why -> why.startsWith("422 ")));
        assertThat(isCosigned(witness)).isFalse();
        assertThat(SignedNote.parse(Files.readString(folder.resolve("forked.gov.cn/checkpoint")))
                        .text())
                .as("what the witness remembers is not overwritten")
                .isEqualTo(fork.checkpoint().text());
        try (var refused = Files.list(folder.resolve("forked.gov.cn/refused"))) {
            assertThat(refused).isNotEmpty();
        }
    }

    @Test
    @DisplayName("F16: a witness that has seen a longer log is an alarm")
    void aLogThatWentBackIsAnAlarm() throws IOException {
        var witness = alone("longer.gov.cn");
        var door = new Witness(witness.key(), URI.create(witness.url()));
        assertThat(doors.bring(door, fork(checkpoints.last().orElseThrow().size(), 5000)))
                .isInstanceOf(WitnessReply.Cosigned.class);

        recorded();

        await().until(() -> refusals(witness).contains("it has seen a longer log than this one"));
    }
}
