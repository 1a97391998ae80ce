package cn.govshare.audit.retention;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where the files of archived months lie.
public interface ArchiveShelf {
    /// What writes a file.
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /// A file as it lies on the shelf.
    record Shelved(long bytes, String sha256) {}

    /// Writes a file, which is whole and durable or not there at all.
    Shelved put(String name, Content content) throws IOException;

    /// Reads a file anew to its end; null when it is not there.
    @Nullable Shelved check(String name) throws IOException;

    /// Where a file that is there can be read.
    Path path(String name);
}
