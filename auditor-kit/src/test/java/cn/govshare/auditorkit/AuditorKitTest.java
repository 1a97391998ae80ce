package cn.govshare.auditorkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Art. 24: the auditor's program answers in sentences and by its exit code")
class AuditorKitTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private int run(String... arguments) {
        written.reset();
        return AuditorKit.run(
                List.of(arguments),
                new PrintStream(written, true, UTF_8),
                Clock.fixed(Instant.parse("2026-11-22T04:00:00Z"), ZoneOffset.UTC));
    }

    private String said() {
        return written.toString(UTF_8);
    }

    @Test
    void aPackageIsVerifiedWithTheAuditorsKeys() throws IOException {
        var log = SampleLog.of(900);
        var first = log.month(folder.resolve("first.zip"), 1, 500).toString();
        var second = log.month(folder.resolve("second.zip"), 501, 900).toString();
        var late = log.month(folder.resolve("late.zip"), 503, 900).toString();
        var keys = folder.resolve("keys");
        Files.writeString(
                keys,
                log.keys().stream().map(key -> key.verifier().text() + "\n").reduce("", String::concat));
        assertThat(run("verify", first, second, "--key", keys.toString())).isEqualTo(AuditorKit.HOLDS);
        assertThat(said()).contains("500 条记录全部与已签名的日志一致", "all of its 400 records are on the signed log");
        assertThat(run("verify", first, late, "--key", keys.toString())).isEqualTo(AuditorKit.DOES_NOT_HOLD);
        assertThat(said()).contains("ends at place 500, this one begins at 503");
        assertThat(run("verify", first, "--package-keys")).isEqualTo(AuditorKit.HOLDS);
        assertThat(said()).contains("agrees with itself");
        var stranger = SampleLog.of(1).keys().getFirst().verifier().text();
        assertThat(run("verify", first, "--key", stranger)).isEqualTo(AuditorKit.DOES_NOT_HOLD);
        assertThat(said()).contains("没有您所信任的密钥");
    }

    @Test
    @DisplayName("T18: a month that was emptied, or signed in another log, is found between its neighbours")
    void packagesAreHeldAgainstEachOther() {
        var log = SampleLog.of(900);
        var first = log.month(folder.resolve("first.zip"), 1, 300).toString();
        var emptied = log.month(folder.resolve("emptied.zip"), 901, 901).toString();
        var third = log.month(folder.resolve("third.zip"), 601, 900).toString();
        var forked = log.rewritten(700, "decision", "DENIED")
                .month(folder.resolve("forked.zip"), 301, 900)
                .toString();
        var key = log.keys().getFirst().verifier().text();
        assertThat(run("verify", first, emptied, third, "--key", key)).isEqualTo(AuditorKit.DOES_NOT_HOLD);
        assertThat(said()).contains("ends at place 300, this one begins at 601");
        assertThat(run("verify", first, forked, "--key", key)).isEqualTo(AuditorKit.DOES_NOT_HOLD);
        assertThat(said()).contains("two logs that contradict each other", "month 2026-11");
    }

    @Test
    void withoutAKeyOfHisOwnNothingIsBelievedUnasked() {
        var zip = SampleLog.of(10).month(folder.resolve("m.zip"), 1, 10).toString();
        assertThat(run("verify", zip)).isEqualTo(AuditorKit.USAGE);
        assertThat(run()).isEqualTo(AuditorKit.USAGE);
        assertThat(run("verify", zip, "--unknown", "x")).isEqualTo(AuditorKit.USAGE);
        assertThat(run("witness", "look", folder.resolve("none").toString())).isEqualTo(AuditorKit.USAGE);
        assertThat(run("verify", folder.resolve("missing.zip").toString(), "--package-keys"))
                .isEqualTo(AuditorKit.DOES_NOT_HOLD);
        assertThat(run("verify", zip, "--key", "nonsense")).isEqualTo(AuditorKit.UNKNOWN);
    }

    @Test
    void aWitnessIsFoundedOnce() {
        var key = SampleLog.of(1).keys().getFirst().verifier().text();
        var witness = folder.resolve("witness").toString();
        assertThat(run("witness", "found", witness, "--name", "audit.liyang.gov.cn", "--log-key", key))
                .isEqualTo(AuditorKit.HOLDS);
        assertThat(said()).contains("audit.liyang.gov.cn+");
        assertThat(run("witness", "found", witness, "--name", "audit.liyang.gov.cn", "--log-key", key))
                .isEqualTo(AuditorKit.USAGE);
        assertThat(run(
                        "witness",
                        "look",
                        witness,
                        "--platform",
                        "http://127.0.0.1:9",
                        "--token-file",
                        witness + ".token"))
                .isEqualTo(AuditorKit.UNKNOWN);
    }
}
