package cn.govshare.exchange.download;

import cn.govshare.exchange.dataset.DataTable;
import cn.govshare.kernel.event.PublishedItem;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/// The body of a download while it leaves, in bounded memory: rows, bytes and digest of what has left so far.
public final class DownloadBody {
    private final DownloadFormat format;
    private final boolean byteOrderMark;
    private final List<PublishedItem> items;
    private final ByteSink out;
    private long rows;

    public DownloadBody(DownloadFormat format, boolean byteOrderMark, List<PublishedItem> items, OutputStream out) {
        this.format = format;
        this.byteOrderMark = byteOrderMark;
        this.items = List.copyOf(items);
        this.out = new ByteSink(out);
    }

    /// Writes everything.
    ///
    /// @param table empty as long as nothing was pushed
    public void write(RowSource source, Optional<DataTable> table) throws IOException {
        var writer = writer();
        if (table.isPresent()) {
            source.stream(table.get(), items, line -> {
                writer.row(line);
                rows++;
            });
        }
        out.finish();
    }

    private RowWriter writer() throws IOException {
        return switch (format) {
            case CSV -> new CsvRows(out, items, byteOrderMark);
            case NDJSON -> new NdjsonRows(out, items);
        };
    }

    public long rows() {
        return rows;
    }

    public long bytes() {
        return out.bytes();
    }

    /// SHA-256 of what has left, hexadecimal; ask once, at the end.
    public String digest() {
        return out.digest();
    }
}
