package cn.govshare.local;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.evidence.note.SignatureKind;
import cn.govshare.evidence.note.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogKeysTest {
    @TempDir
    Path folder;

    @Test
    void theyAreMadeOnceAndOnlyTheirOwnerReadsThem() throws IOException {
        var made = new LogKeys(folder.resolve("audit-log")).make();
        var first = Files.readString(made.resolve("sm2.pem"));

        new LogKeys(folder.resolve("audit-log")).make();

        assertThat(Files.readString(made.resolve("sm2.pem"))).isEqualTo(first);
        assertThat(SigningKey.fromPem("govshare/audit-log", SignatureKind.SM2, first)
                        .verifier()
                        .kind())
                .isEqualTo(SignatureKind.SM2);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.resolve("ed25519.pem"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rwx------");
    }
}
