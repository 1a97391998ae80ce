package cn.govshare.exchange.download;

import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.vocabulary.ItemType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// Writes newline-delimited JSON: one object a row, every item present, null for no value. COPY's escapes are those of
/// JSON but for one, so the bytes of a field go through almost as they are.
final class NdjsonRows implements RowWriter {
    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ROW_END = {'}', '\n'};
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CONTROL = "\\u00".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] NOT_WRITTEN = {};

    private final ByteSink out;
    private final byte[][] names;
    private final boolean[] bare;
    private final boolean[] free;
    private final RowDisputes disputes;
    private final Watermark watermark;
    private byte[] cell = new byte[256];

    NdjsonRows(ByteSink out, List<PublishedItem> items, RowDisputes disputes, Watermark watermark) {
        this(out, items, items, disputes, watermark, "{");
    }

    /// @param written those of the items that are written
    /// @param opening how an object begins: `{`, or that and first members
    NdjsonRows(
            ByteSink out,
            List<PublishedItem> items,
            Collection<PublishedItem> written,
            RowDisputes disputes,
            Watermark watermark,
            String opening) {
        this.out = out;
        this.watermark = watermark;
        this.disputes = disputes;
        names = new byte[items.size()][];
        bare = new boolean[items.size()];
        free = new boolean[items.size()];
        var before = opening + (opening.equals("{") ? "" : ",");
        for (int i = 0; i < names.length; i++) {
            if (!written.contains(items.get(i))) {
                names[i] = NOT_WRITTEN;
                continue;
            }
            // Names of items are lower-case letters, digits and underscores: nothing in them needs an escape.
            names[i] = "%s\"%s\":".formatted(before, items.get(i).name()).getBytes(StandardCharsets.UTF_8);
            before = ",";
            free[i] = items.get(i).type() == ItemType.STRING || items.get(i).type() == ItemType.TEXT;
            bare[i] = switch (items.get(i).type()) {
                case INTEGER, DECIMAL, MONEY, DOUBLE, BOOLEAN -> true;
                case STRING, TEXT, DATE, DATETIME -> false;
            };
        }
    }

    @Override
    public void row(byte[] line) throws IOException {
        row(line, 0);
    }

    /// @param from where the fields of the items begin
    void row(byte[] line, int from) throws IOException {
        int at = from;
        for (int column = 0; column < names.length; column++) {
            out.put(names[column]);
            int end = CopyText.endOfField(line, at);
            if (names[column] == NOT_WRITTEN) {
                at = end + 1;
                continue;
            }
            if (CopyText.isEmpty(line, at, end)) {
                out.put(NULL);
            } else if (bare[column]) {
                out.put(line, at, end - at);
            } else {
                if (free[column] && isMarked(line, at, end)) {
                    out.put((byte) ' ');
                }
                out.put((byte) '"');
                text(line, at, end);
                out.put((byte) '"');
            }
            at = end + 1;
        }
        if (!disputes.isEmpty()) {
            out.put(disputed(disputes.of(line, at)));
        }
        out.put(ROW_END);
    }

    private boolean isMarked(byte[] line, int from, int to) {
        if (cell.length < to - from) {
            cell = new byte[2 * (to - from)];
        }
        return watermark.marks(cell, 0, CopyText.decode(line, from, to, cell));
    }

    private static byte[] disputed(List<String> items) {
        return items.stream()
                .map(item -> '"' + item + '"')
                .collect(Collectors.joining(",", ",\"" + RowDisputes.COLUMN + "\":[", "]"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private void text(byte[] line, int from, int to) throws IOException {
        int plain = from;
        for (int i = from; i < to; i++) {
            byte b = line[i];
            if (b == '"') {
                out.put(line, plain, i - plain);
                out.put((byte) '\\');
                plain = i;
            } else if (b == '\\') {
                i++;
                if (line[i] == 'v') {
                    out.put(line, plain, i - 1 - plain);
                    control((byte) 0x0B);
                    plain = i + 1;
                }
            } else if (b >= 0 && b < ' ') {
                out.put(line, plain, i - plain);
                control(b);
                plain = i + 1;
            }
        }
        out.put(line, plain, to - plain);
    }

    private void control(byte value) throws IOException {
        out.put(CONTROL);
        out.put(HEX[value >> 4]);
        out.put(HEX[value & 0x0F]);
    }
}
