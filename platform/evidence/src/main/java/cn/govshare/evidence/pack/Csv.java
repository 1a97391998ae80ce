package cn.govshare.evidence.pack;

import cn.govshare.evidence.MalformedEvidence;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lines of fields (RFC 4180). A field that a spreadsheet would take for a formula is written after an
/// apostrophe, which the reader takes away again.
public final class Csv {
    private static final String FORMULA = "=+-@\t\r＝＋－＠'";
    private static final int LONGEST_LINE = 1 << 20;

    private final Reader in;
    private int next;

    /// Reads lines one after the other. The reader is the caller's to close.
    public Csv(Reader in) throws IOException {
        this.in = in;
        this.next = in.read();
        if (next == '\ufeff') {
            next = in.read();
        }
    }

    /// A line with its end.
    public static String line(List<String> fields) {
        var out = new StringBuilder();
        for (var field : fields) {
            if (!out.isEmpty()) {
                out.append(',');
            }
            out.append('"').append(guarded(field).replace("\"", "\"\"")).append('"');
        }
        return out.append("\r\n").toString();
    }

    private static String guarded(String field) {
        return !field.isEmpty() && FORMULA.indexOf(field.charAt(0)) >= 0 ? "'" + field : field;
    }

    private static String unguarded(String field) {
        return field.length() > 1 && field.charAt(0) == '\'' && FORMULA.indexOf(field.charAt(1)) >= 0
                ? field.substring(1)
                : field;
    }

    /// The fields of the next line, or nothing after the last.
    ///
    /// @throws MalformedEvidence when the text is not made of such lines
    public Optional<List<String>> read() throws IOException {
        if (next < 0) {
            return Optional.empty();
        }
        var fields = new ArrayList<String>();
        var length = 0;
        while (true) {
            var field = next == '"' ? quoted() : plain();
            length += field.length();
            if (length > LONGEST_LINE) {
                throw new MalformedEvidence("A line of the table is too long.");
            }
            fields.add(unguarded(field));
            if (next == ',') {
                next = in.read();
            } else {
                endLine();
                return Optional.of(List.copyOf(fields));
            }
        }
    }

    private void endLine() throws IOException {
        if (next == '\r') {
            next = in.read();
        }
        if (next == '\n') {
            next = in.read();
        } else if (next >= 0) {
            throw new MalformedEvidence("A line of the table goes on after a field has ended.");
        }
    }

    private String plain() throws IOException {
        var field = new StringBuilder();
        while (next >= 0 && next != ',' && next != '\r' && next != '\n') {
            append(field);
        }
        return field.toString();
    }

    private String quoted() throws IOException {
        var field = new StringBuilder();
        next = in.read();
        while (true) {
            if (next < 0) {
                throw new MalformedEvidence("The table ends within a field.");
            }
            if (next == '"') {
                next = in.read();
                if (next != '"') {
                    return field.toString();
                }
            }
            append(field);
        }
    }

    private void append(StringBuilder field) throws IOException {
        field.append((char) next);
        if (field.length() > LONGEST_LINE) {
            throw new MalformedEvidence("A field of the table is too long.");
        }
        next = in.read();
    }
}
