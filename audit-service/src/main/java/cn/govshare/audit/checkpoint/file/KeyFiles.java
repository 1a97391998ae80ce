package cn.govshare.audit.checkpoint.file;

import cn.govshare.evidence.MalformedEvidence;
import cn.govshare.evidence.note.SignatureKind;
import cn.govshare.evidence.note.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The log's private keys in a folder: `ed25519.pem` and `sm2.pem`, PKCS#8 as `openssl genpkey` writes it.
public final class KeyFiles {
    private final Path folder;

    public KeyFiles(Path folder) {
        this.folder = folder;
    }

    /// @throws IllegalStateException with a sentence for the operators when a key is missing or can't be read
    public List<SigningKey> read(String name) {
        return List.of(read(name, SignatureKind.ED25519, "ed25519.pem"), read(name, SignatureKind.SM2, "sm2.pem"));
    }

    private SigningKey read(String name, SignatureKind kind, String file) {
        try {
            return SigningKey.fromPem(name, kind, Files.readString(folder.resolve(file)));
        } catch (IOException | MalformedEvidence e) {
            throw new IllegalStateException(
                    "无法读取审计日志的签名密钥 %s,请检查 GOVSHARE_LOG_KEYS。 / The log's signing key %1$s can't be read, see GOVSHARE_LOG_KEYS."
                            .formatted(folder.resolve(file)),
                    e);
        }
    }
}
