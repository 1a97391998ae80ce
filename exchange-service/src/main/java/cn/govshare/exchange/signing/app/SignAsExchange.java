package cn.govshare.exchange.signing.app;

import cn.govshare.evidence.MalformedEvidence;
import cn.govshare.evidence.note.SignatureKind;
import cn.govshare.evidence.note.SignedNote;
import cn.govshare.evidence.note.SigningKey;
import cn.govshare.exchange.signing.Signing;
import cn.govshare.exchange.signing.SigningKeys;
import cn.govshare.kernel.vocabulary.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/// Signs with Ed25519. The key's public half is published before anything bears its signature, and stays published.
@Component
@Article("22")
class SignAsExchange implements Signing {
    private final SigningKeys keys;
    private final SigningSettings settings;
    private final Clock clock;
    private final SigningKey key;
    private volatile boolean isPublished;

    SignAsExchange(SigningKeys keys, SigningSettings settings, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
        this.key = settings.keyFile() == null
                ? SigningKey.generate(settings.name(), SignatureKind.ED25519)
                : read(settings.keyFile());
    }

    private SigningKey read(Path file) {
        try {
            return SigningKey.fromPem(settings.name(), SignatureKind.ED25519, Files.readString(file));
        } catch (IOException | MalformedEvidence e) {
            throw new IllegalStateException(
                    "无法读取签名密钥 %s,请检查 govshare.signing.key-file。 / The signing key %1$s can't be read, see govshare.signing.key-file."
                            .formatted(file),
                    e);
        }
    }

    @Override
    public SignedNote sign(String text) {
        if (!isPublished) {
            // Not remembered here: the transaction may still fail. Whoever starts the service publishes for good.
            keys.publish(key.verifier().text(), clock.instant());
        }
        return SignedNote.sign(text, List.of(key));
    }

    /// Publishes the key for good; until then every signature publishes it in its own transaction.
    void publish() {
        keys.publish(key.verifier().text(), clock.instant());
        isPublished = true;
    }
}
