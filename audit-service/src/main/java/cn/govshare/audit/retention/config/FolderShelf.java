package cn.govshare.audit.retention.config;

import cn.govshare.audit.retention.ArchiveShelf;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// A folder of files, each written aside and moved to its place when it is on the disk.
class FolderShelf implements ArchiveShelf {
    private final Path folder;

    FolderShelf(Path folder) {
        this.folder = folder;
    }

    @Override
    public Shelved put(String name, Content content) throws IOException {
        Files.createDirectories(folder);
        var aside = Files.createTempFile(folder, name, ".part");
        try {
            try (var channel = FileChannel.open(aside, StandardOpenOption.WRITE);
                    var out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            Files.move(aside, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(aside);
        }
        try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
        return read(folder.resolve(name));
    }

    @Override
    public @Nullable Shelved check(String name) throws IOException {
        var file = folder.resolve(name);
        return Files.isRegularFile(file) ? read(file) : null;
    }

    @Override
    public Path path(String name) {
        return folder.resolve(name);
    }

    private static Shelved read(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            long bytes = in.transferTo(OutputStream.nullOutputStream());
            return new Shelved(
                    bytes, HexFormat.of().formatHex(in.getMessageDigest().digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
