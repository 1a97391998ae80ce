package cn.govshare.audit.checkpoint.file;

import cn.govshare.audit.checkpoint.LastSigned;
import cn.govshare.evidence.MalformedEvidence;
import cn.govshare.evidence.note.SignedNote;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The last signed checkpoint in a file, written beside, synced and put in its place: whole or as before.
public final class LastSignedFile implements LastSigned {
    private final Path file;

    public LastSignedFile(Path file) {
        this.file = file;
    }

    @Override
    public Optional<SignedNote> read() {
        try {
            return Optional.of(SignedNote.parse(Files.readString(file)));
        } catch (NoSuchFileException | MalformedEvidence | MalformedInputException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean isThere() {
        return Files.exists(file);
    }

    @Override
    public void keep(SignedNote note) {
        var next = file.resolveSibling(file.getFileName() + ".next");
        var open = new StandardOpenOption[] {
            StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING
        };
        try {
            try (var channel = FileChannel.open(next, open)) {
                var bytes = ByteBuffer.wrap(note.write().getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            syncFolder();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void syncFolder() throws IOException {
        try (var folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }
}
