package cn.govshare.catalog.sheet.app;

import cn.govshare.catalog.sheet.SheetFormat;
import cn.govshare.catalog.sheet.TableFile;
import cn.govshare.catalog.sheet.TableLimits;
import cn.govshare.catalog.sheet.TableRow;
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
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// A CSV file of whatever encoding and separator. What can't be decoded becomes U+FFFD, which no cell may have: so each
/// row that is hurt is refused, and the others go in.
final class CsvTable implements TableFile {
    private static final int SAMPLE = 256 * 1024;
    private static final String SEPARATORS = ",\t;|";
    /// Excel's way to name the separator in a line of its own.
    private static final Pattern SEPARATOR_LINE = Pattern.compile("sep=([,\\t;|])\\r?\\n");

    private final TextEncoding encoding;
    private final char separator;
    private final CsvReader<CsvRecord> reader;
    private final TableLimits limits;

    private CsvTable(TextEncoding encoding, char separator, CsvReader<CsvRecord> reader, TableLimits limits) {
        this.encoding = encoding;
        this.separator = separator;
        this.reader = reader;
        this.limits = limits;
    }

    static CsvTable open(InputStream file, TableLimits limits) throws IOException {
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

    private static CsvReader<CsvRecord> reader(Reader text, char separator, TableLimits limits) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(Math.max(1 << 20, limits.cell() * 8))
                .ofCsvRecord(text);
    }

    /// The separator that the first line which has any has most of, outside quotation marks. Below it cells hold texts,
    /// in which anything may stand.
    private static char separator(String beginning) {
        var counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = 0; i < beginning.length(); i++) {
            char c = beginning.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && SEPARATORS.indexOf(c) >= 0) {
                counts[SEPARATORS.indexOf(c)]++;
            } else if (!quoted && c == '\n' && Arrays.stream(counts).sum() > 0) {
                break;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }

    @Override
    public SheetFormat kind() {
        return SheetFormat.CSV;
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
        if (cells.size() > limits.columns() || cells.stream().anyMatch(cell -> cell.length() > limits.cell())) {
            throw TableFile.tooLarge(
                    "第 %d 行的列数超过 %d 或单元格超过 %d 个字符。".formatted(number, limits.columns(), limits.cell()),
                    "Row %d has more than %d columns, or a cell of more than %d characters."
                            .formatted(number, limits.columns(), limits.cell()));
        }
        return new TableRow(number, cells, Map.of());
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
