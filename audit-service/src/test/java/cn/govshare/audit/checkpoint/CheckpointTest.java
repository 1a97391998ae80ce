package cn.govshare.audit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.govshare.audit.Records;
import cn.govshare.audit.checkpoint.app.SignCheckpoint;
import cn.govshare.audit.log.LogTree;
import cn.govshare.evidence.note.AddCheckpoint;
import cn.govshare.evidence.note.Checkpoint;
import cn.govshare.evidence.note.SignatureKind;
import cn.govshare.evidence.note.SignedNote;
import cn.govshare.evidence.note.TlogProof;
import cn.govshare.evidence.note.VerifierKey;
import cn.govshare.evidence.tree.EntryBundle;
import cn.govshare.evidence.tree.Hash;
import cn.govshare.evidence.tree.TreeHead;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
@DisplayName("Art. 24: the log signs what it has become, and proves what is on it")
class CheckpointTest {
    private static final String LOG = "/api/v1/audit-log/";

    @Autowired
    Calls calls;

    @Autowired
    Topics topics;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LogIdentity log;

    @Autowired
    LastSigned lastSigned;

    @Autowired
    Checkpoints checkpoints;

    @Autowired
    SignCheckpoint signCheckpoint;

    @Autowired
    LogTree tree;

    @Autowired
    TransactionTemplate transaction;

    private Calls.Caller auditor() {
        return calls.as(Actors.of(Actors.AUDIT_OFFICE, Role.AUDITOR));
    }

    /// Sends records and waits until a checkpoint covers them.
    private List<UUID> sealed(int count) {
        var sent = IntStream.range(0, count)
                .mapToObj(_ -> Records.query().left())
                .peek(record -> topics.send(EventTypes.AUDIT_RECORDED, record))
                .map(record -> record.record())
                .toList();
        await().until(() -> sent.stream().allMatch(this::isSealed));
        return sent;
    }

    private boolean isSealed(UUID record) {
        return jdbc.sql("""
                SELECT count(*) FROM audit_record
                WHERE record = :id AND seq <= (SELECT max(size) FROM log_checkpoint)""").param("id", record).query(Long.class).single() == 1;
    }

    private byte[] bytes(String path) {
        var answer = auditor().get(path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.body();
    }

    private String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    private List<VerifierKey> keys() {
        return text(LOG + "keys").lines().map(VerifierKey::parse).toList();
    }

    @Test
    void aRecordIsProvedByItsBytesTheKeysAndTheProofAlone() {
        var record = sealed(3).getFirst();

        var proof = TlogProof.parse(text("/api/v1/audit-entries/" + record + "/proof"));
        var body = jdbc.sql("SELECT body FROM audit_entry WHERE record = :id")
                .param("id", record)
                .query((rs, _) -> rs.getBytes(1))
                .single();

        var keys = keys();
        assertThat(keys).extracting(VerifierKey::kind).containsExactly(SignatureKind.ED25519, SignatureKind.SM2);
        assertThat(proof.checkpoint().verify(keys).signed()).hasSize(2);
        assertThat(proof.proves(body, log.origin(), keys)).isTrue();
        var changed = new String(body, StandardCharsets.UTF_8).replace("\"rows\":1", "\"rows\":2");
        assertThat(proof.proves(changed.getBytes(StandardCharsets.UTF_8), log.origin(), keys))
                .isFalse();
        assertThat(topics.await(
                        EventTypes.AUDIT_RECORDED,
                        each -> each.action().equals("audit.entry.prove")
                                && record.toString().equals(each.subject())))
                .hasSize(1);
    }

    @Test
    void aLaterCheckpointIsProvedToGoOnFromAnEarlierOne() {
        sealed(1);
        var earlier = Checkpoint.of(SignedNote.parse(text(LOG + "checkpoint")));
        sealed(5);

        var message = AddCheckpoint.parse(text(LOG + "consistency?from=" + earlier.size()));

        var later = Checkpoint.of(message.checkpoint());
        assertThat(later.size()).isGreaterThan(earlier.size());
        assertThat(message.checkpoint().verify(keys()).accepted()).isTrue();
        assertThat(message.consistency().proves(earlier.root(), later.root())).isTrue();
        assertThat(message.consistency().proves(Hash.EMPTY, later.root())).isFalse();
        assertThat(text(LOG + "consistency?from=0&to=" + earlier.size())).startsWith("old 0\n");
    }

    @Test
    void tilesAndEntriesAreReadAsC2spLaysThemOut() {
        sealed(2);
        var size = Checkpoint.of(SignedNote.parse(text(LOG + "checkpoint"))).size();
        var bundle = EntryBundle.in(size, 0);

        var entries = EntryBundle.read(bytes(LOG + bundle.path()));
        var tile = bytes(LOG + "tile/0/000.p/2");

        assertThat(entries).hasSize(bundle.width());
        assertThat(tile).hasSize(2 * Hash.LENGTH);
        assertThat(tile).startsWith(Hash.ofLeaf(entries.getFirst()).bytes());
        assertThat(topics.await(
                        EventTypes.AUDIT_RECORDED,
                        each -> each.action().equals("audit.log.read")
                                && bundle.path().equals(each.subject())))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/0/999",
                "tile/8/000",
                "tile/0/000.p/256",
                "tile/0/000.p/0",
                "tile/entries/999",
                "tile/x",
                "checkpoints/1"
            })
    void whatTheLogDoesNotHaveIsNotFound(String path) {
        sealed(1);
        assertThat(auditor().get(LOG + path).status()).isEqualTo(404);
    }

    @Test
    void aProofBeyondTheCheckpointIsRefused() {
        sealed(1);
        assertThat(auditor().get(LOG + "consistency?from=99999999").problem()).isEqualTo("audit/not-earlier");
        assertThat(auditor().get(LOG + "consistency?from=0&to=99999999").problem())
                .isEqualTo("audit/no-such-checkpoint");
        assertThat(auditor()
                        .get("/api/v1/audit-entries/" + UUID.randomUUID() + "/proof")
                        .problem())
                .isEqualTo("audit/no-such-entry");
    }

    @Test
    void checkpointsAreListed() {
        sealed(1);
        var page = auditor().get(LOG + "checkpoints?limit=1").json();
        assertThat(page.path("items").get(0).path("note").stringValue()).startsWith(log.origin() + "\n");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "AUDITOR")
    void nobodyElseReadsTheLog(Role role) {
        var other = calls.as(Actors.of(Actors.BUREAU, role));
        for (var path : List.of("checkpoint", "checkpoints", "keys", "consistency?from=0", "tile/0/000")) {
            assertThat(other.get(LOG + path).status()).as(path).isEqualTo(403);
        }
    }

    @Nested
    @DisplayName("F13, F16: and never signs a log that does not go on from what was signed")
    class Refusals {
        private final SignedNote honest;

        Refusals() {
            sealed(1);
            honest = lastSigned.read().orElseThrow();
        }

        @AfterEach
        void theFileIsAsBefore() {
            lastSigned.keep(honest);
        }

        private SignedNote signed(TreeHead head) {
            return Checkpoint.of(log.origin(), head).sign(log.keys());
        }

        private List<String> alarms(String kind, TreeHead signed) {
            return jdbc.sql("SELECT kind FROM alarm WHERE kind = :kind AND cause LIKE :cause")
                    .param("kind", kind)
                    .param("cause", "%" + signed.root().hex())
                    .query((rs, _) -> rs.getString(1))
                    .list();
        }

        @Test
        void aDatabaseThatIsBehindTheCheckpointKeptOutside() {
            var ahead = new TreeHead(tree.head().size() + 1000, Hash.ofLeaf(new byte[] {1}));
            lastSigned.keep(signed(ahead));
            var before = checkpoints.last().orElseThrow().size();

            assertThatThrownBy(signCheckpoint::requireContinuity)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("审计日志短于已签名的检查点")
                    .hasMessageContaining("The log is shorter than its signed checkpoint");
            await().until(() ->
                    !signCheckpoint.sign() && alarms("LOG_BEHIND", ahead).size() == 1);
            assertThat(checkpoints.last().orElseThrow().size()).isEqualTo(before);
        }

        @Test
        void aDatabaseThatWasRewritten() {
            var other = new TreeHead(
                    Checkpoint.of(honest).size(),
                    Hash.ofLeaf(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8)));
            lastSigned.keep(signed(other));

            assertThatThrownBy(signCheckpoint::requireContinuity)
                    .hasMessageContaining("The log contradicts its signed checkpoint");
            await().until(() ->
                    !signCheckpoint.sign() && alarms("LOG_FORKED", other).size() == 1);
        }

        @Test
        void whoeverDiesBetweenFileAndDatabaseGoesOnTheNextTime() {
            topics.send(EventTypes.AUDIT_RECORDED, Records.query().left());
            var dead = Objects.requireNonNull(transaction.execute(status -> {
                boolean hasSigned = checkpoints.hold();
                if (hasSigned) {
                    lastSigned.keep(signed(tree.head()));
                }
                status.setRollbackOnly();
                return tree.head();
            }));

            sealed(1);

            assertThat(checkpoints.last().orElseThrow().size()).isGreaterThanOrEqualTo(dead.size());
            signCheckpoint.requireContinuity();
        }
    }
}
