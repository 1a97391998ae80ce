package cn.govshare.kit.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/// Writes rows of texts and numbers as they come, without keeping them.
public interface SheetWriter extends Closeable {
    /// @param cells texts and numbers
    void row(List<?> cells) throws IOException;

    /// Ends the sheet; the stream behind it stays open.
    @Override
    void close() throws IOException;
}
