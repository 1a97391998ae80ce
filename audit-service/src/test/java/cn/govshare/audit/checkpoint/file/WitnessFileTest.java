package cn.govshare.audit.checkpoint.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.audit.checkpoint.WitnessRoll;
import cn.govshare.evidence.note.SignatureKind;
import cn.govshare.evidence.note.SigningKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Art. 22: who witnesses the log stands in a file that is read anew each time")
class WitnessFileTest {
    private static final String FIRST = key("sjj.liyang.gov.cn", SignatureKind.COSIGNATURE);
    private static final String SECOND = key("wxb.liyang.gov.cn", SignatureKind.COSIGNATURE);

    @TempDir
    Path folder;

    private static String key(String name, SignatureKind kind) {
        return SigningKey.generate(name, kind).verifier().text();
    }

    private WitnessRoll roll(String text) throws IOException {
        return new WitnessFile(Files.writeString(folder.resolve("witnesses"), text)).roll();
    }

    @Test
    void allAreAskedForUnlessAQuorumIsNamed() throws IOException {
        var both = "# two\n\nwitness %s http://10.0.0.8:8484/\nwitness %s https://wxb\n".formatted(FIRST, SECOND);
        assertThat(roll(both).quorum()).isEqualTo(2);
        assertThat(roll(both).witnesses().getFirst().door()).isEqualTo(URI.create("http://10.0.0.8:8484"));
        assertThat(roll(both + "quorum 1\n").quorum()).isOne();
    }

    @Test
    void withoutAFileThereAreNone() {
        assertThat(new WitnessFile(folder.resolve("none")).roll()).isEqualTo(WitnessRoll.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "witness KEY ftp://x",
                "witness KEY",
                "witness nonsense http://x",
                "witness KEY http://x\nquorum 2",
                "witness KEY http://x\nquorum 0",
                "witness KEY http://x\nwitness KEY http://y",
                "quorum 1",
                "quorum many",
                "anything"
            })
    void whatCanNotBeARollIsToldToTheOperators(String text) {
        assertThatThrownBy(() -> roll(text.replace("KEY", FIRST)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("GOVSHARE_LOG_WITNESSES");
    }

    @Test
    void aKeyThatSignsLogsIsNoWitness() {
        assertThatThrownBy(() -> roll("witness %s http://x".formatted(key("log", SignatureKind.ED25519))))
                .isInstanceOf(IllegalStateException.class);
    }
}
