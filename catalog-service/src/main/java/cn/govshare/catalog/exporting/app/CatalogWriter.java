package cn.govshare.catalog.exporting.app;

import cn.govshare.catalog.exporting.ExportedEntry;
import java.io.Closeable;
import java.io.IOException;

/// Writes entries as they come, without keeping them.
interface CatalogWriter extends Closeable {
    void entry(ExportedEntry entry) throws IOException;

    /// Ends what is written; the stream behind it stays open.
    @Override
    void close() throws IOException;
}
