package cn.govshare.exchange.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;

/// The files of bundles.
public interface BundleFiles {
    /// A new file in place of one that was begun before.
    OutputStream write(UUID bundle) throws IOException;

    boolean has(UUID bundle);

    /// The file from a place on.
    InputStream read(UUID bundle, long from) throws IOException;

    void remove(UUID bundle) throws IOException;
}
