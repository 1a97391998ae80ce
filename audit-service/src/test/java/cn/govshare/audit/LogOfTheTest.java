package cn.govshare.audit;

import cn.govshare.evidence.note.SignatureKind;
import cn.govshare.evidence.note.SigningKey;
import cn.govshare.testkit.TestTimeStamps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// Gives every service under test keys of its own, a place outside its database, a roll on which a test can write
/// witnesses, and one time stamp authority for all.
public final class LogOfTheTest implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String ORIGIN = "govshare/audit-log";

    private static final class Authority {
        private static final TestTimeStamps SHARED = open();

        private static TestTimeStamps open() {
            try {
                return new TestTimeStamps(Files.createTempDirectory("govshare-time-stamps"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// The authority that stamps the checkpoints of every service under test.
    public static TestTimeStamps timeStamps() {
        return Authority.SHARED;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            var folder = Files.createTempDirectory("govshare-log");
            makeKeys(folder);
            // Behind what a test sets itself.
            context.getEnvironment()
                    .getPropertySources()
                    .addLast(new MapPropertySource(
                            "log-of-the-test",
                            Map.of(
                                    "GOVSHARE_LOG_KEYS",
                                    folder.toString(),
                                    "GOVSHARE_LOG_LAST_SIGNED",
                                    folder.resolve("last-signed").toString(),
                                    "GOVSHARE_LOG_WITNESSES",
                                    folder.resolve("witnesses").toString(),
                                    "GOVSHARE_LOG_TSA_URL",
                                    timeStamps().uri().toString(),
                                    "govshare.witness.every",
                                    "500ms",
                                    "govshare.checkpoint.every",
                                    "500ms",
                                    "govshare.watch.every",
                                    "200ms")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Makes the keys of a log.
    public static void makeKeys(Path folder) throws IOException {
        write(folder.resolve("ed25519.pem"), SignatureKind.ED25519);
        write(folder.resolve("sm2.pem"), SignatureKind.SM2);
    }

    private static void write(Path file, SignatureKind kind) throws IOException {
        Files.writeString(file, SigningKey.generate(ORIGIN, kind).pem());
    }
}
