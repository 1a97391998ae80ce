package cn.govshare.auditorkit.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.auditorkit.SampleLog;
import cn.govshare.evidence.note.AddCheckpoint;
import cn.govshare.evidence.note.Checkpoint;
import cn.govshare.evidence.note.Cosignature;
import cn.govshare.evidence.note.SignedNote;
import cn.govshare.evidence.note.SigningKey;
import cn.govshare.evidence.note.VerifierKey;
import cn.govshare.evidence.tree.TiledTree;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Art. 22, 24: a witness outside the platform keeps one checkpoint and refuses a fork")
class WitnessTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T04:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path temporary;

    private final SampleLog log = SampleLog.of(600);
    private WitnessFolder folder;
    private VerifierKey key;
    private Witness witness;

    @BeforeEach
    void found() {
        folder = new WitnessFolder(temporary.resolve("witness"));
        key = folder.found(
                "audit.liyang.gov.cn",
                log.keys().stream().map(SigningKey::verifier).toList());
        witness = new Witness(folder, NOON);
    }

    private static AddCheckpoint growth(SampleLog log, long from, long to) {
        var path = from == 0 || from == to
                ? List.<cn.govshare.evidence.tree.Hash>of()
                : new TiledTree(log.size(), log).consistency(from, to).path();
        return new AddCheckpoint(from, path, log.checkpoint(to));
    }

    @Test
    void whatGoesOnIsCosignedAndKept() {
        var first = witness.add(growth(log, 0, 300));
        assertThat(first).isInstanceOf(WitnessAnswer.Cosigned.class);
        var second = (WitnessAnswer.Cosigned) witness.add(growth(log, 300, 600));
        assertThat(Cosignature.time(second.signature())).isEqualTo(NOON.instant());
        var kept = new WitnessFolder(temporary.resolve("witness")).checkpoint().orElseThrow();
        assertThat(Checkpoint.of(kept).size()).isEqualTo(600);
        assertThat(kept.verify(List.of(key)).accepted()).isTrue();
        assertThat(new Witness(folder, NOON).seen().size()).isEqualTo(600);
        assertThat(witness.add(growth(log, 600, 600)).status()).isEqualTo(200);
    }

    @Test
    void theStatusesAreThoseOfTheSpecification() {
        witness.add(growth(log, 0, 300));
        assertThat(witness.add(growth(log, 0, 600))).isEqualTo(new WitnessAnswer.OtherSize(300));
        assertThat(witness.add(growth(log, 200, 250))).isEqualTo(new WitnessAnswer.OtherSize(300));
        assertThat(witness.add(new AddCheckpoint(700, List.of(), log.checkpoint(600)))
                        .status())
                .isEqualTo(400);
        assertThat(witness.add(growth(SampleLog.of(600), 300, 600)).status()).isEqualTo(403);
        var elsewhere = Checkpoint.of("data.nanjing.gov.cn/audit-log", new TiledTree(600, log).head())
                .sign(log.keys());
        assertThat(witness.add(new AddCheckpoint(300, List.of(), elsewhere)).status())
                .isEqualTo(404);
        assertThat(witness.add(new AddCheckpoint(300, List.of(), log.checkpoint(600)))
                        .status())
                .isEqualTo(422);
        assertThat(witness.add(new AddCheckpoint(
                                300,
                                List.of(),
                                new SignedNote("x\n", log.checkpoint().signatures())))
                        .status())
                .isEqualTo(400);
        assertThat(witness.seen().size()).isEqualTo(300);
    }

    @Test
    void aForkIsRefusedAndKeptAsEvidence() throws Exception {
        witness.add(growth(log, 0, 300));
        var forked = log.rewritten(17, "decision", "DENIED");
        assertThat(witness.add(growth(forked, 300, 300))).isEqualTo(new WitnessAnswer.Forked(300));
        assertThat(witness.add(growth(forked, 300, 600))).isEqualTo(new WitnessAnswer.NotConsistent(300, 600));
        assertThat(witness.seen()).isEqualTo(new TiledTree(600, log).head(300));
        try (var refused = Files.list(temporary.resolve("witness/refused"))) {
            assertThat(refused).hasSize(2);
        }
    }

    @Test
    void whatIsRefusedAgainAndAgainFillsNoDisk() throws Exception {
        witness.add(growth(log, 0, 300));
        for (var again = 0; again < 20; again++) {
            assertThat(witness.add(new AddCheckpoint(300, List.of(), log.checkpoint(600)))
                            .status())
                    .isEqualTo(422);
        }
        try (var refused = Files.list(temporary.resolve("witness/refused"))) {
            assertThat(refused).hasSize(1);
        }
    }

    @Test
    void ofTwoThatWorkOnOneFolderOnlyOneCosignsAndNeverTwoHistories() throws Exception {
        var forked = log.rewritten(17, "decision", "DENIED");
        var both = List.of(new Witness(folder, NOON), new Witness(folder, NOON));
        var logs = List.of(log, forked);
        for (var size = 50; size <= 600; size += 50) {
            var seen = witness.seen().size();
            var to = size;
            try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
                var answers = java.util.stream.IntStream.range(0, 2)
                        .mapToObj(each -> threads.submit(() -> both.get(each).add(growth(logs.get(each), seen, to))))
                        .toList();
                var statuses = new java.util.ArrayList<Integer>();
                for (var each : answers) {
                    statuses.add(each.get().status());
                }
                assertThat(statuses).containsOnlyOnce(200);
            }
        }
        assertThat(witness.seen().size()).isEqualTo(600);
    }

    @Test
    void aWitnessThatLooksMakesTheProofItselfAndSeesALogThatWentBack() {
        assertThat(new WatchLog(witness, () -> log.checkpoint(300), log).look().status())
                .isEqualTo(200);
        assertThat(new WatchLog(witness, log::checkpoint, log).look().status()).isEqualTo(200);
        assertThat(new WatchLog(witness, () -> log.checkpoint(599), log).look())
                .isEqualTo(new WitnessAnswer.SetBack(600, 599));
        var forked = log.rewritten(17, "decision", "DENIED");
        assertThat(new WatchLog(witness, forked::checkpoint, forked).look()).isEqualTo(new WitnessAnswer.Forked(600));
        forked.grow(5);
        assertThat(new WatchLog(witness, forked::checkpoint, forked).look())
                .isEqualTo(new WitnessAnswer.NotConsistent(600, 605));
    }

    @Test
    void logsBringTheirCheckpointsToItsDoor() throws Exception {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (var door = new WitnessDoor(witness, address, _ -> {})) {
            var answer = post(door, growth(log, 0, 300).write());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(SignedNote.parse(log.checkpoint(300).write() + answer.body())
                            .verify(List.of(key))
                            .accepted())
                    .isTrue();
            var other = post(door, growth(log, 0, 600).write());
            assertThat(other.statusCode()).isEqualTo(409);
            assertThat(other.body()).isEqualTo("300\n");
            assertThat(other.headers().firstValue("Content-Type")).hasValue("text/x.tlog.size");
            assertThat(post(door, "nonsense").statusCode()).isEqualTo(400);
            assertThat(post(door, "x".repeat(100_000)).statusCode()).isEqualTo(400);
        }
    }

    private static HttpResponse<String> post(WitnessDoor door, String body) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var uri = URI.create("http://127.0.0.1:%d/add-checkpoint".formatted(door.port()));
            return http.send(
                    HttpRequest.newBuilder(uri)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void aWitnessIsNotFoundedTwiceAndItsKeyIsItsOwn() throws Exception {
        assertThatThrownBy(() -> folder.found("other", List.of())).isInstanceOf(IllegalStateException.class);
        assertThat(Files.getPosixFilePermissions(temporary.resolve("witness/witness.key.pem")))
                .hasSize(2);
    }
}
