package cn.govshare.exchange.download;

import cn.govshare.exchange.grant.Gate;
import cn.govshare.exchange.handover.StreamedBody;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// The rows of a download in the format that was asked for.
public final class DownloadBody implements StreamedBody {
    private final DownloadFormat format;
    private final boolean byteOrderMark;
    private final RowRequest request;
    private final RowDisputes disputes;
    private final Watermark watermark;
    private final RowSource source;
    private @Nullable ByteSink sink;
    private long rows;

    public DownloadBody(
            DownloadFormat format,
            boolean byteOrderMark,
            RowRequest request,
            RowDisputes disputes,
            Watermark watermark,
            RowSource source) {
        this.format = format;
        this.byteOrderMark = byteOrderMark;
        this.request = request;
        this.disputes = disputes;
        this.watermark = watermark;
        this.source = source;
    }

    @Override
    public long count(long most) {
        return source.count(request, most);
    }

    @Override
    public void write(OutputStream out, Gate gate) throws IOException {
        var into = new ByteSink(out, gate);
        sink = into;
        var writer = writer(into);
        source.stream(request, line -> {
            writer.row(line);
            rows++;
        });
        into.finish();
    }

    private RowWriter writer(ByteSink into) throws IOException {
        return switch (format) {
            case CSV -> new CsvRows(into, request.items(), disputes, watermark, byteOrderMark);
            case NDJSON -> new NdjsonRows(into, request.items(), disputes, watermark);
        };
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public long bytes() {
        return sink == null ? 0 : sink.bytes();
    }

    @Override
    public String digest() {
        return sink == null ? "" : sink.digest();
    }
}
