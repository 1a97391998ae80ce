package cn.govshare.exchange.download;

import cn.govshare.exchange.grant.Gate;
import cn.govshare.exchange.handover.StreamedBody;
import cn.govshare.kernel.event.PublishedItem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A delivery: a first line that says what it is, a line for each row that is (`put`) and for each that went
/// (`remove`, with its key items only), and a last line with the counts and the SHA-256 of all lines before it, so that
/// nobody takes a part for the whole.
public final class DeliveryBody implements StreamedBody {
    private final Rows rows;
    private final String head;
    private final Watermark watermark;
    private final BeforeEnd beforeEnd;
    private @Nullable ByteSink sink;
    private long put;
    private long removed;
    private String digest = "";

    /// @param head the first line, a JSON object
    /// @param beforeEnd told before the last line
    public DeliveryBody(Rows rows, String head, Watermark watermark, BeforeEnd beforeEnd) {
        this.rows = rows;
        this.head = head;
        this.watermark = watermark;
        this.beforeEnd = beforeEnd;
    }

    /// Told when all but the last line has left, so that whoever reads the last line finds the delivery known.
    @FunctionalInterface
    public interface BeforeEnd {
        /// @param digest SHA-256 of all lines so far
        /// @throws IOException when what was read is not whole
        void allIsRead(String digest) throws IOException;
    }

    /// What is delivered.
    public sealed interface Rows {
        /// All rows as they are now.
        record Whole(RowSource source, RowRequest request) implements Rows {}

        /// Those that changed.
        record Changed(RowSource source, ChangeRequest request) implements Rows {}
    }

    @Override
    public long count(long most) {
        return switch (rows) {
            case Rows.Whole(var source, var request) -> source.count(request, most);
            case Rows.Changed(var source, var request) -> source.count(request, most);
        };
    }

    @Override
    public void write(OutputStream out, Gate gate) throws IOException {
        var into = new ByteSink(out, gate);
        sink = into;
        line(into, head);
        switch (rows) {
            case Rows.Whole(var source, var request) -> {
                var writer = puts(into, request.items());
                source.stream(request, line -> {
                    writer.row(line);
                    put++;
                });
            }
            case Rows.Changed(var source, var request) -> {
                var changes = new Changes(into, request.items());
                source.changes(request, changes);
                changes.flush();
            }
        }
        digest = into.digestSoFar();
        beforeEnd.allIsRead(digest);
        line(into, "{\"_op\":\"end\",\"rows\":%d,\"removed\":%d,\"sha256\":\"%s\"}".formatted(put, removed, digest));
        into.finish();
    }

    private static void line(ByteSink into, String text) throws IOException {
        into.put(text.getBytes(StandardCharsets.UTF_8));
        into.put((byte) '\n');
    }

    private NdjsonRows puts(ByteSink into, List<PublishedItem> items) {
        return new NdjsonRows(into, items, items, RowDisputes.NONE, watermark, "{\"_op\":\"put\"");
    }

    /// Folds a going and a coming under one number to the coming.
    private final class Changes implements RowWriter {
        private final NdjsonRows puts;
        private final NdjsonRows removals;
        private byte[] gone = {};

        Changes(ByteSink into, List<PublishedItem> items) {
            puts = puts(into, items);
            removals = new NdjsonRows(
                    into,
                    items,
                    items.stream().filter(PublishedItem::key).toList(),
                    RowDisputes.NONE,
                    Watermark.NONE,
                    "{\"_op\":\"remove\"");
        }

        @Override
        public void row(byte[] line) throws IOException {
            int flag = CopyText.endOfField(line, 0) + 1;
            int from = CopyText.endOfField(line, flag) + 1;
            if (line[flag] == '1') {
                flush();
                gone = line;
                return;
            }
            if (gone.length > 0 && !isSameNumber(gone, line, flag)) {
                flush();
            }
            gone = new byte[0];
            puts.row(line, from);
            put++;
        }

        private static boolean isSameNumber(byte[] one, byte[] other, int length) {
            for (int i = 0; i < length; i++) {
                if (one[i] != other[i]) {
                    return false;
                }
            }
            return true;
        }

        void flush() throws IOException {
            if (gone.length > 0) {
                removals.row(gone, CopyText.endOfField(gone, CopyText.endOfField(gone, 0) + 1) + 1);
                removed++;
                gone = new byte[0];
            }
        }
    }

    /// Rows that were told of, those that went included.
    @Override
    public long rows() {
        return put + removed;
    }

    public long removed() {
        return removed;
    }

    @Override
    public long bytes() {
        return sink == null ? 0 : sink.bytes();
    }

    /// Of all lines but the last, which says it.
    @Override
    public String digest() {
        return digest;
    }
}
