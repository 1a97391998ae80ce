package cn.govshare.catalog.importing.app;

import cn.govshare.catalog.importing.ImportLimits;
import cn.govshare.catalog.importing.TableRow;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A CSV file of whatever encoding and separator. What can't be decoded becomes U+FFFD, which no cell may have: so each
/// row that is hurt is refused, and the others go in.
final class CsvTable implements TableFile {
    private static final int SAMPLE = 256 * 1024;
    private static final String SEPARATORS = ",\t;|";
    private static final int LINES = 10;
    private static final int CELLS_OF_A_ROW = 200;
    /// Excel's way to name the separator in a line of its own.
    private static final Pattern SEPARATOR_LINE = Pattern.compile("sep=([,\\t;|])\\r?\\n");

    private final TextEncoding encoding;
    private final char separator;
    private final CsvReader<CsvRecord> reader;
    private final ImportLimits limits;

    private CsvTable(TextEncoding encoding, char separator, CsvReader<CsvRecord> reader, ImportLimits limits) {
        this.encoding = encoding;
        this.separator = separator;
        this.reader = reader;
        this.limits = limits;
    }

    static CsvTable open(InputStream file, ImportLimits limits) throws IOException {
        var sample = file.readNBytes(SAMPLE);
        var encoding = TextEncoding.of(sample, sample.length < SAMPLE)
                .orElseThrow(() -> TableFile.unreadable(
                        "不是可以识别的文本文件;请另存为 CSV(UTF-8)或 Excel 工作簿(.xlsx)。",
                        "No text that is known; save it as CSV (UTF-8) or as an Excel workbook (.xlsx)."));
        var beginning = new String(sample, encoding.mark(), sample.length - encoding.mark(), encoding.charset());
        var stated = SEPARATOR_LINE.matcher(beginning);
        boolean isStated = stated.lookingAt();
        char separator = isStated ? stated.group(1).charAt(0) : separator(beginning);
        var in = new SequenceInputStream(
                new ByteArrayInputStream(sample, encoding.mark(), sample.length - encoding.mark()), file);
        var text = new BufferedReader(new InputStreamReader(
                in,
                encoding.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
        if (isStated) {
            text.skip(stated.end());
        }
        return new CsvTable(encoding, separator, reader(text, separator, limits), limits);
    }

    private static CsvReader<CsvRecord> reader(Reader text, char separator, ImportLimits limits) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(Math.max(1 << 20, limits.cell() * 8))
                .ofCsvRecord(text);
    }

    /// The separator that the first lines have most of, outside quotation marks.
    private static char separator(String beginning) {
        char best = ',';
        int most = 0;
        for (char each : SEPARATORS.toCharArray()) {
            int count = count(beginning, each);
            if (count > most) {
                most = count;
                best = each;
            }
        }
        return best;
    }

    private static int count(String beginning, char separator) {
        int count = 0;
        int lines = 0;
        boolean quoted = false;
        for (int i = 0; i < beginning.length() && lines < LINES; i++) {
            char c = beginning.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == separator) {
                count++;
            } else if (!quoted && c == '\n') {
                lines++;
            }
        }
        return count;
    }

    @Override
    public String format() {
        var shown = separator == '\t' ? "TAB" : Character.toString(separator);
        return "CSV · %s · %s".formatted(encoding.charset().name().toUpperCase(Locale.ROOT), shown);
    }

    @Override
    public Iterator<TableRow> rows() {
        var records = reader.iterator();
        return new Iterator<>() {
            private long number;

            @Override
            public boolean hasNext() {
                try {
                    return records.hasNext();
                } catch (CsvParseException | UncheckedIOException e) {
                    throw broken(number + 1);
                }
            }

            @Override
            public TableRow next() {
                number++;
                return row(number, records.next());
            }
        };
    }

    private TableRow row(long number, CsvRecord parsed) {
        var cells = parsed.getFields();
        if (cells.size() > CELLS_OF_A_ROW || cells.stream().anyMatch(cell -> cell.length() > limits.cell())) {
            throw TableFile.unreadable(
                    "第 %d 行的列数超过 %d 或单元格超过 %d 个字符。".formatted(number, CELLS_OF_A_ROW, limits.cell()),
                    "Row %d has more than %d columns, or a cell of more than %d characters."
                            .formatted(number, CELLS_OF_A_ROW, limits.cell()));
        }
        return new TableRow(number, cells, Set.of());
    }

    private static RuntimeException broken(long row) {
        return TableFile.unreadable(
                "第 %d 行起不是合法的 CSV(可能缺少引号,或单元格过大)。".formatted(row),
                "From row %d on this is no CSV: a quotation mark may be missing, or a cell be too large."
                        .formatted(row));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
