package cn.govshare.kit.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// CSV (RFC 4180) in UTF-8 with a byte order mark, so that spreadsheets read Chinese. A text that could be taken for a
/// formula gets an apostrophe in front: to read, strip one apostrophe where there is one.
public final class CsvSheet implements SheetWriter {
    private final Writer out;

    public CsvSheet(OutputStream stream) throws IOException {
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        out.write('\ufeff');
    }

    @Override
    public void row(List<?> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            cell(cells.get(i));
        }
        out.write("\r\n");
    }

    private void cell(Object value) throws IOException {
        var text = value.toString();
        var guarded = value instanceof Number || !FormulaGuard.isNeeded(text) ? text : "'" + text;
        var quoted = guarded.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                || guarded.startsWith(" ")
                || guarded.endsWith(" ");
        out.write(quoted ? "\"" + guarded.replace("\"", "\"\"") + "\"" : guarded);
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
