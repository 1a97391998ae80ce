package cn.govshare.catalog.sheet.app;

import cn.govshare.catalog.sheet.Sheet;
import cn.govshare.catalog.sheet.SheetFormat;
import cn.govshare.catalog.sheet.SheetProblem;
import cn.govshare.catalog.sheet.Sheets;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.Text;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.springframework.stereotype.Component;

/// Reads a table whole, with bounds on what it may unpack to; formulas count by the value that was stored with them.
@Component
class ReadSheet implements Sheets {
    private static final int MOST_BYTES = 8 << 20;
    private static final long MOST_UNPACKED = 64L << 20;
    private static final int MOST_PARTS = 200;
    private static final int MOST_COLUMNS = 100;
    private static final int LONGEST_CELL = 4000;
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Override
    public Sheet read(InputStream in, SheetFormat format, int mostRows) {
        try {
            var bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw tooLarge();
            }
            var lines = switch (format) {
                case CSV -> csv(text(bytes), mostRows);
                case XLSX -> workbook(bytes, mostRows);
            };
            return sheet(lines, mostRows);
        } catch (IOException | CsvParseException | ExcelReaderException _) {
            throw unreadable();
        }
    }

    private static String text(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            text = new String(bytes, GB18030);
        }
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static List<Sheet.Row> csv(String text, int mostRows) {
        var lines = new ArrayList<Sheet.Row>();
        try (var csv = CsvReader.builder()
                .commentStrategy(CommentStrategy.NONE)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (var row : csv) {
                add(lines, (int) row.getStartingLineNumber(), row.getFields(), mostRows);
            }
        } catch (IOException _) {
            throw unreadable();
        }
        return lines;
    }

    private static List<Sheet.Row> workbook(byte[] bytes, int mostRows) throws IOException {
        mustUnpackTo(bytes);
        var lines = new ArrayList<Sheet.Row>();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                var rows = book.getFirstSheet().openStream()) {
            var each = rows.iterator();
            while (each.hasNext()) {
                var row = each.next();
                if (row.getCellCount() > MOST_COLUMNS) {
                    throw tooLarge();
                }
                var cells = IntStream.range(0, row.getCellCount())
                        .mapToObj(row::getOptionalCell)
                        .map(cell -> cell.map(ReadSheet::text).orElse(""))
                        .toList();
                add(lines, row.getRowNum(), cells, mostRows);
            }
        }
        return lines;
    }

    private static String text(Cell cell) {
        return cell.getType() == CellType.NUMBER
                ? cell.asNumber().stripTrailingZeros().toPlainString()
                : cell.getText() == null ? "" : cell.getText();
    }

    /// Counts what the parts of the workbook really unpack to before any of them is read.
    private static void mustUnpackTo(byte[] bytes) throws IOException {
        long unpacked = 0;
        int parts = 0;
        var piece = new byte[8192];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (part.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
                    throw new MalformedInput(
                            SheetProblem.UNREADABLE,
                            Text.of("工作簿含有宏,请另存为不含宏的 .xlsx。", "The workbook has macros; save it as .xlsx without."));
                }
                for (int read = zip.read(piece); read >= 0; read = zip.read(piece)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        throw tooLarge();
                    }
                }
                if (++parts > MOST_PARTS) {
                    throw tooLarge();
                }
            }
        }
        if (parts == 0) {
            throw unreadable();
        }
    }

    private static void add(List<Sheet.Row> lines, int line, List<String> cells, int mostRows) {
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        if (lines.size() > mostRows
                || cells.size() > MOST_COLUMNS
                || cells.stream().anyMatch(cell -> cell.length() > LONGEST_CELL)) {
            throw tooLarge();
        }
        lines.add(new Sheet.Row(line, cells.stream().map(String::strip).toList()));
    }

    private static Sheet sheet(List<Sheet.Row> lines, int mostRows) {
        if (lines.isEmpty()) {
            throw new MalformedInput(
                    SheetProblem.UNREADABLE, Text.of("表格为空,缺少表头。", "The table is empty; the heading is missing."));
        }
        if (lines.size() > mostRows + 1) {
            throw tooLarge();
        }
        var header = lines.getFirst().cells();
        return new Sheet(
                header,
                lines.stream()
                        .skip(1)
                        .map(row -> new Sheet.Row(row.line(), fitted(row.cells(), header.size())))
                        .toList());
    }

    private static List<String> fitted(List<String> cells, int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> i < cells.size() ? cells.get(i) : "")
                .toList();
    }

    private static MalformedInput tooLarge() {
        return new MalformedInput(
                SheetProblem.TOO_LARGE,
                Text.of(
                        "表格过大:行数、列数、单元格或解压后的大小超过上限。",
                        "The table is too large: rows, columns, cells, or what it unpacks to."));
    }

    private static MalformedInput unreadable() {
        return new MalformedInput(
                SheetProblem.UNREADABLE,
                Text.of(
                        "请提交 UTF-8 或 GBK 编码的 CSV,或不含宏的 .xlsx 工作簿。",
                        "Send CSV in UTF-8 or GBK, or a workbook .xlsx without macros."));
    }
}
