package cn.govshare.auditorkit.witness;

import cn.govshare.evidence.note.Checkpoint;
import cn.govshare.evidence.note.SignatureKind;
import cn.govshare.evidence.note.SignedNote;
import cn.govshare.evidence.note.SigningKey;
import cn.govshare.evidence.note.VerifierKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// All that a witness keeps, in a folder of the auditor's: its key, the log's keys, the one checkpoint that it
/// cosigned last, and every checkpoint that it refused.
public final class WitnessFolder {
    private static final String KEY = "witness.key.pem";
    private static final String NAME = "witness.name";
    private static final String PUBLIC = "witness.vkey";
    private static final String LOG = "log.vkeys";
    private static final String CHECKPOINT = "checkpoint";
    private static final String REFUSED = "refused";
    private static final String LOCK = "lock";
    private static final int NAME_DIGITS = 16;
    private static final ReentrantLock THIS_PROCESS = new ReentrantLock();

    private final Path folder;

    public WitnessFolder(Path folder) {
        this.folder = folder;
    }

    /// Makes a new witness with a key of its own.
    ///
    /// @return the public half, to be handed to whoever shall believe this witness
    /// @throws IllegalStateException when there is a witness in the folder
    public VerifierKey found(String name, List<VerifierKey> log) {
        if (exists()) {
            throw new IllegalStateException("%s holds a witness already".formatted(folder));
        }
        try {
            Files.createDirectories(folder);
            var key = SigningKey.generate(name, SignatureKind.COSIGNATURE);
            var file = folder.resolve(KEY);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            replace(LOG, log.stream().map(each -> each.text() + "\n").reduce("", String::concat));
            replace(PUBLIC, key.verifier().text() + "\n");
            Files.writeString(file, key.pem());
            replace(NAME, name);
            return key.verifier();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean exists() {
        return Files.exists(folder.resolve(NAME));
    }

    SigningKey key() {
        return SigningKey.fromPem(read(NAME).strip(), SignatureKind.COSIGNATURE, read(KEY));
    }

    List<VerifierKey> log() {
        return read(LOG)
                .lines()
                .filter(line -> !line.isBlank())
                .map(VerifierKey::parse)
                .toList();
    }

    /// The checkpoint that was cosigned last, with the cosignature.
    public Optional<SignedNote> checkpoint() {
        return Files.exists(folder.resolve(CHECKPOINT))
                ? Optional.of(SignedNote.parse(read(CHECKPOINT)))
                : Optional.empty();
    }

    /// Durable before it returns.
    void keep(SignedNote cosigned) {
        replace(CHECKPOINT, cosigned.write());
    }

    /// What is done between a look at the last checkpoint and the keeping of the next.
    @FunctionalInterface
    interface Decision {
        WitnessAnswer decide();
    }

    /// Lets one decide at a time, over all programs that work on this folder: two that have both seen the same
    /// checkpoint could cosign two different ones.
    WitnessAnswer alone(Decision decision) {
        THIS_PROCESS.lock();
        try (var file = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = file.lock()) {
            return decision.decide();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            THIS_PROCESS.unlock();
        }
    }

    /// Keeps what was refused, once: two signed checkpoints that contradict each other prove that the log's keeper
    /// lied. There are never more files than the log's keys have signed.
    void keepRefused(SignedNote refused) {
        var head = Checkpoint.of(refused);
        var name = "%d-%s".formatted(head.size(), head.root().hex().substring(0, NAME_DIGITS));
        try {
            var file = Files.createDirectories(folder.resolve(REFUSED)).resolve(name);
            if (!Files.exists(file)) {
                replace(file, refused.write());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("%s is no folder of a witness".formatted(folder), e);
        }
    }

    private void replace(String name, String text) {
        replace(folder.resolve(name), text);
    }

    private static void replace(Path file, String text) {
        var beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (var out = FileChannel.open(
                    beside,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                var bytes = java.nio.ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (var directory = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
                directory.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
