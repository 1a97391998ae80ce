package cn.govshare.auditorkit.verify;

import static cn.govshare.auditorkit.verify.FindingKind.TIME_STAMP_FALSE;
import static cn.govshare.auditorkit.verify.FindingKind.TIME_STAMP_MISSING;
import static cn.govshare.auditorkit.verify.FindingKind.TIME_STAMP_UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.auditorkit.AuditorKit;
import cn.govshare.auditorkit.SampleLog;
import cn.govshare.auditorkit.Unpacked;
import cn.govshare.evidence.MalformedEvidence;
import cn.govshare.evidence.note.SigningKey;
import cn.govshare.evidence.note.VerifierKey;
import cn.govshare.evidence.pack.StampedCheckpoint;
import cn.govshare.evidence.stamp.Certificates;
import cn.govshare.evidence.stamp.TimeStamp;
import cn.govshare.evidence.stamp.TimeStampQuestion;
import cn.govshare.testkit.TestTimeStamps;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Art. 24: a time stamp says, by somebody else's word, since when the records were there")
class TimeStampTest {
    private static final SampleLog LOG = SampleLog.of(500);
    private static final List<VerifierKey> KEYS =
            LOG.keys().stream().map(SigningKey::verifier).toList();

    @TempDir
    static Path home;

    private static TestTimeStamps authority;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        authority = new TestTimeStamps(home);
    }

    @AfterAll
    static void close() {
        authority.close();
    }

    private static StampedCheckpoint stamped(long size) {
        var note = LOG.checkpoint(size);
        var data = note.write().getBytes(StandardCharsets.UTF_8);
        return new StampedCheckpoint(
                note, authority.stamp(TimeStampQuestion.about(data).der()));
    }

    private Path month(StampedCheckpoint stamp) {
        return LOG.write(
                folder.resolve("month.zip"),
                "month",
                "2026-11",
                true,
                place -> place <= 400,
                LOG.checkpoint(),
                Optional.of(stamp));
    }

    private static Trust trust(String certificates) {
        return new Trust(KEYS, Optional.empty(), Optional.empty(), Certificates.fromPem(certificates));
    }

    private static List<FindingKind> kinds(Verification verification) {
        return verification.findings().stream().map(Finding::kind).toList();
    }

    @Test
    void aStampedLogHoldsAndOpenSslAgrees() {
        var stamp = stamped(450);
        var verification = VerifyPackage.verify(month(stamp), trust(authority.certificate()));
        assertThat(verification.findings()).isEmpty();
        var found = verification.stamp().orElseThrow();
        assertThat(found.size()).isEqualTo(450);
        assertThat(found.isTrusted()).isTrue();
        assertThat(found.authority()).contains("Clock-of-the-Test");
        assertThat(found.at()).isEqualTo(TimeStamp.parse(stamp.stamp()).at());
        var opened = Unpacked.of(folder.resolve("month.zip"), folder.resolve("month"));
        assertThat(authority.accepts(opened.bytes("time-stamp/checkpoint.tsr"), opened.bytes("time-stamp/checkpoint")))
                .isTrue();
        assertThat(authority.accepts(opened.bytes("time-stamp/checkpoint.tsr"), opened.bytes("checkpoint")))
                .isFalse();
    }

    @Test
    void anAuthorityThatNobodyNamedIsARemarkAndAnotherThanTheNamedOneAFault(@TempDir Path other) {
        var zip = month(stamped(500));
        var unasked = VerifyPackage.verify(zip, Trust.in(KEYS));
        assertThat(unasked.holds()).isTrue();
        assertThat(unasked.stamp().orElseThrow().isTrusted()).isFalse();
        assertThat(unasked.remarks()).hasSize(1);
        try (var stranger = new TestTimeStamps(other)) {
            assertThat(kinds(VerifyPackage.verify(zip, trust(stranger.certificate()))))
                    .containsExactly(TIME_STAMP_UNKNOWN);
        }
        var bare = LOG.month(folder.resolve("bare.zip"), 1, 10);
        assertThat(kinds(VerifyPackage.verify(bare, trust(authority.certificate()))))
                .containsExactly(TIME_STAMP_MISSING);
    }

    @Test
    void everyTamperingIsNamed() {
        var trust = trust(authority.certificate());
        for (var crime : List.of("time-stamp/checkpoint", "time-stamp/checkpoint.tsr", "time-stamp/growth")) {
            var opened = Unpacked.of(month(stamped(450)), folder.resolve(crime.replace('/', '-')));
            // Of the growth its first hash; what follows is the checkpoint once more.
            opened.changeBytes(crime, bytes -> bytes[crime.endsWith("growth") ? 12 : bytes.length - 20] ^= 1);
            assertThat(kinds(VerifyPackage.verify(opened.folder(), trust)))
                    .as(crime)
                    .containsExactly(TIME_STAMP_FALSE);
        }
        var forked = LOG.rewritten(17, "decision", "DENIED");
        var other = forked.checkpoint(450);
        var stamp = authority.stamp(TimeStampQuestion.about(other.write().getBytes(StandardCharsets.UTF_8))
                .der());
        var verification = VerifyPackage.verify(month(new StampedCheckpoint(other, stamp)), trust);
        assertThat(kinds(verification)).containsExactly(TIME_STAMP_FALSE);
        assertThat(verification.findings().getFirst().sentence().en()).contains("did not grow out of the stamped one");
    }

    @Test
    void theAnswerToAnotherQuestionIsNoAnswer() {
        var question = TimeStampQuestion.about(new byte[] {1});
        assertThat(question.answeredBy(authority.stamp(question.der())).isOf(new byte[] {1}))
                .isTrue();
        var other = authority.stamp(TimeStampQuestion.about(new byte[] {1}).der());
        assertThatThrownBy(() -> question.answeredBy(other)).isInstanceOf(MalformedEvidence.class);
        assertThatThrownBy(() -> question.answeredBy(new byte[] {0x30, 0})).isInstanceOf(MalformedEvidence.class);
    }

    @Test
    void theCommandTellsOfIt() throws IOException {
        var certificate = Files.writeString(folder.resolve("clock.pem"), authority.certificate());
        var written = new ByteArrayOutputStream();
        var code = AuditorKit.run(
                List.of(
                        "verify",
                        month(stamped(500)).toString(),
                        "--key",
                        KEYS.getFirst().text(),
                        "--time-authority",
                        certificate.toString()),
                new PrintStream(written, true, StandardCharsets.UTF_8),
                Clock.systemUTC());
        assertThat(code).isEqualTo(AuditorKit.HOLDS);
        assertThat(written.toString(StandardCharsets.UTF_8))
                .contains("Time stamp: the log's first 500 records were there at")
                .contains("Clock-of-the-Test");
    }
}
