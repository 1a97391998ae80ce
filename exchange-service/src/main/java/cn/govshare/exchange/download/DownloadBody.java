package cn.govshare.exchange.download;

import java.io.IOException;
import java.io.OutputStream;

/// The body of a download while it leaves, in bounded memory: rows, bytes and digest of what has left so far.
public final class DownloadBody {
    private final DownloadFormat format;
    private final boolean byteOrderMark;
    private final RowRequest request;
    private final RowDisputes disputes;
    private final ByteSink out;
    private long rows;

    /// @param gate asked before each part leaves
    public DownloadBody(
            DownloadFormat format,
            boolean byteOrderMark,
            RowRequest request,
            RowDisputes disputes,
            OutputStream out,
            Gate gate) {
        this.format = format;
        this.byteOrderMark = byteOrderMark;
        this.request = request;
        this.disputes = disputes;
        this.out = new ByteSink(out, gate);
    }

    /// Writes everything.
    public void write(RowSource source) throws IOException {
        var writer = writer();
        source.stream(request, line -> {
            writer.row(line);
            rows++;
        });
        out.finish();
    }

    private RowWriter writer() throws IOException {
        return switch (format) {
            case CSV -> new CsvRows(out, request.items(), disputes, byteOrderMark);
            case NDJSON -> new NdjsonRows(out, request.items(), disputes);
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
