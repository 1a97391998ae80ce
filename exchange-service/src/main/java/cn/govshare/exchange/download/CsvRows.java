package cn.govshare.exchange.download;

import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.vocabulary.ItemType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes CSV (RFC 4180) with a header row of item names. A text cell that a spreadsheet could take for a formula gets
/// an
/// apostrophe in front, and so does one that begins with an apostrophe: to read, strip one apostrophe where there is
/// one. While something that leaves is disputed, a last column names the disputed items of each row.
final class CsvRows implements RowWriter {
    private static final byte[] LINE_END = {'\r', '\n'};
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final ByteSink out;
    private final boolean[] text;
    private final RowDisputes disputes;
    private final Watermark watermark;
    private byte[] cell = new byte[256];

    CsvRows(ByteSink out, List<PublishedItem> items, RowDisputes disputes, Watermark watermark, boolean byteOrderMark)
            throws IOException {
        this.out = out;
        this.watermark = watermark;
        this.disputes = disputes;
        text = new boolean[items.size()];
        if (byteOrderMark) {
            out.put(BYTE_ORDER_MARK);
        }
        for (int i = 0; i < text.length; i++) {
            var type = items.get(i).type();
            text[i] = type == ItemType.STRING || type == ItemType.TEXT;
            if (i > 0) {
                out.put((byte) ',');
            }
            out.put(items.get(i).name().getBytes(StandardCharsets.UTF_8));
        }
        if (!disputes.isEmpty()) {
            out.put(("," + RowDisputes.COLUMN).getBytes(StandardCharsets.UTF_8));
        }
        out.put(LINE_END);
    }

    @Override
    public void row(byte[] line) throws IOException {
        int at = 0;
        for (int column = 0; column < text.length; column++) {
            if (column > 0) {
                out.put((byte) ',');
            }
            int end = CopyText.endOfField(line, at);
            if (!CopyText.isEmpty(line, at, end)) {
                cell(line, at, end, text[column]);
            }
            at = end + 1;
        }
        if (!disputes.isEmpty()) {
            // Names of items need no quotes.
            out.put((byte) ',');
            out.put(String.join(" ", disputes.of(line, at)).getBytes(StandardCharsets.UTF_8));
        }
        out.put(LINE_END);
    }

    private void cell(byte[] line, int from, int to, boolean isText) throws IOException {
        if (cell.length < to - from) {
            cell = new byte[2 * (to - from)];
        }
        int size = CopyText.decode(line, from, to, cell);
        boolean guarded = isText && FormulaGuard.isNeeded(cell, size);
        if (needsQuotes(size) || (isText && watermark.marks(cell, 0, size))) {
            quoted(size, guarded);
        } else {
            if (guarded) {
                out.put((byte) '\'');
            }
            out.put(cell, 0, size);
        }
    }

    private boolean needsQuotes(int size) {
        // An empty text is quoted, so that it differs from no value at all.
        if (size == 0 || cell[0] == ' ' || cell[size - 1] == ' ') {
            return true;
        }
        for (int i = 0; i < size; i++) {
            byte b = cell[i];
            if (b == ',' || b == '"' || b == '\n' || b == '\r') {
                return true;
            }
        }
        return false;
    }

    private void quoted(int size, boolean guarded) throws IOException {
        out.put((byte) '"');
        if (guarded) {
            out.put((byte) '\'');
        }
        for (int i = 0; i < size; i++) {
            if (cell[i] == '"') {
                out.put((byte) '"');
            }
            out.put(cell[i]);
        }
        out.put((byte) '"');
    }
}
