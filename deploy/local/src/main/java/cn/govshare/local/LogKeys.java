package cn.govshare.local;

import cn.govshare.evidence.note.SignatureKind;
import cn.govshare.evidence.note.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// The keys that the audit log signs with, in a folder that only its owner can read.
final class LogKeys {
    /// The log's name, as the audit service has it by default.
    private static final String ORIGIN = "govshare/audit-log";

    private final Path folder;

    LogKeys(Path folder) {
        this.folder = folder;
    }

    /// Makes the keys that are not there yet.
    Path make() throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        make(SignatureKind.ED25519, "ed25519.pem");
        make(SignatureKind.SM2, "sm2.pem");
        return folder;
    }

    private void make(SignatureKind kind, String name) throws IOException {
        var file = folder.resolve(name);
        if (Files.exists(file)) {
            return;
        }
        var next = folder.resolve(name + ".next");
        Files.deleteIfExists(next);
        Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(next, SigningKey.generate(ORIGIN, kind).pem());
        Files.move(next, file);
    }
}
