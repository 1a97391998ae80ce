package cn.govshare.auditorkit.verify;

import cn.govshare.evidence.MalformedEvidence;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// The files of a package: a zip, or the folder that it was unpacked into.
final class PackageFiles implements AutoCloseable {
    /// Files that are read as a whole are not longer than this.
    private static final int LONGEST = 16 << 20;

    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final @Nullable ZipFile zip;

    private PackageFiles(Path path, @Nullable ZipFile zip) {
        this.path = path;
        this.zip = zip;
    }

    static PackageFiles open(Path path) {
        try {
            return new PackageFiles(path, Files.isDirectory(path) ? null : new ZipFile(path.toFile()));
        } catch (IOException e) {
            throw new MalformedEvidence("%s can't be opened as a zip: %s".formatted(path, e.getMessage()), e);
        }
    }

    boolean has(String name) {
        return zip == null ? Files.isRegularFile(path.resolve(name)) : zip.getEntry(name) != null;
    }

    InputStream stream(String name) throws IOException {
        if (!has(name)) {
            throw new MalformedEvidence("%s is not there.".formatted(name));
        }
        return new BufferedInputStream(
                zip == null ? Files.newInputStream(path.resolve(name)) : zip.getInputStream(zip.getEntry(name)),
                BUFFER);
    }

    byte[] bytes(String name) {
        try (var in = stream(name)) {
            var bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new MalformedEvidence("%s is too long.".formatted(name));
            }
            return bytes;
        } catch (IOException e) {
            throw new MalformedEvidence("%s can't be read: %s".formatted(name, e.getMessage()), e);
        }
    }

    String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            if (zip != null) {
                zip.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
