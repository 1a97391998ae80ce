package cn.govshare.audit;

import cn.govshare.evidence.note.SignatureKind;
import cn.govshare.evidence.note.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// Gives every service under test keys of its own and a place outside its database.
final class LogOfTheTest implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String ORIGIN = "govshare/audit-log";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            var folder = Files.createTempDirectory("govshare-log");
            write(folder.resolve("ed25519.pem"), SignatureKind.ED25519);
            write(folder.resolve("sm2.pem"), SignatureKind.SM2);
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
                                    "govshare.checkpoint.every",
                                    "500ms",
                                    "govshare.watch.every",
                                    "200ms")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, SignatureKind kind) throws IOException {
        Files.writeString(file, SigningKey.generate(ORIGIN, kind).pem());
    }
}
