package cn.govshare.catalog.sheet.app;

import cn.govshare.catalog.sheet.SheetFormat;
import cn.govshare.catalog.sheet.TableFile;
import cn.govshare.catalog.sheet.TableLimits;
import cn.govshare.catalog.sheet.TableRow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/// The first visible sheet of an Excel workbook, read as a stream.
final class ExcelTable implements TableFile {
    private static final Pattern DATE_FORMAT = Pattern.compile("[yd年日]", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_A_DATE = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");

    private final ReadableWorkbook workbook;
    private final Sheet sheet;
    private final long otherSheets;
    private final TableLimits limits;

    private ExcelTable(ReadableWorkbook workbook, Sheet sheet, long otherSheets, TableLimits limits) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.otherSheets = otherSheets;
        this.limits = limits;
    }

    static ExcelTable open(Path file, TableLimits limits) throws IOException {
        boolean hasStyles = WorkbookCheck.check(file, limits);
        try {
            var workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(hasStyles, true));
            var sheets = workbook.getSheets().toList();
            var sheet = sheets.stream()
                    .filter(each -> each.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(() -> TableFile.unreadable("工作簿没有可见的工作表。", "The workbook has no visible sheet."));
            return new ExcelTable(workbook, sheet, sheets.size() - 1L, limits);
        } catch (ExcelReaderException e) {
            throw broken();
        }
    }

    private static RuntimeException broken() {
        return TableFile.unreadable("Excel 文件已损坏,无法读完。", "The Excel file is broken and can't be read to its end.");
    }

    @Override
    public SheetFormat kind() {
        return SheetFormat.XLSX;
    }

    @Override
    public String format() {
        return otherSheets == 0
                ? "XLSX · " + sheet.getName()
                : "XLSX · %s(另有 %d 个工作表未读)".formatted(sheet.getName(), otherSheets);
    }

    @Override
    public Iterator<TableRow> rows() {
        Iterator<Row> read;
        try {
            read = sheet.openStream().iterator();
        } catch (IOException | ExcelReaderException e) {
            throw broken();
        }
        return new Iterator<>() {
            private long last;

            @Override
            public boolean hasNext() {
                try {
                    return read.hasNext();
                } catch (RuntimeException e) {
                    // Whatever the reader stumbles over, the file is what is wrong.
                    throw broken();
                }
            }

            @Override
            public TableRow next() {
                var row = read.next();
                // Some programs leave the numbers of rows out.
                last = Math.max(row.getRowNum(), last + 1);
                return row(row, last);
            }
        };
    }

    private TableRow row(Row row, long number) {
        if (row.getCellCount() > limits.columns()) {
            throw TableFile.tooLarge(
                    "第 %d 行超过 %d 列。".formatted(number, limits.columns()),
                    "Row %d has more than %d columns.".formatted(number, limits.columns()));
        }
        var cells = new ArrayList<String>(row.getCellCount());
        var formulas = new HashMap<Integer, String>();
        for (int i = 0; i < row.getCellCount(); i++) {
            var cell = row.getOptionalCell(i).orElse(null);
            if (cell != null && (cell.getType() == CellType.FORMULA || cell.getFormula() != null)) {
                // Of cells that share a formula only the first has its words.
                formulas.put(i, Objects.requireNonNullElse(cell.getFormula(), "…"));
            }
            var text = text(cell);
            if (text.length() > limits.cell()) {
                throw TableFile.tooLarge(
                        "第 %d 行有超过 %d 个字符的单元格。".formatted(number, limits.cell()),
                        "Row %d has a cell of more than %d characters.".formatted(number, limits.cell()));
            }
            cells.add(text);
        }
        return new TableRow(number, cells, formulas);
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        return switch (cell.getType()) {
            case EMPTY -> "";
            case FORMULA -> Objects.requireNonNullElse(cell.getText(), "");
            case NUMBER -> number(cell);
            case BOOLEAN -> cell.asBoolean() ? "是" : "否";
            case STRING -> cell.asString();
            case ERROR -> cell.getRawValue() == null ? "#ERROR" : cell.getRawValue();
        };
    }

    private static String number(Cell cell) {
        var format = cell.getDataFormatString();
        if (format != null
                && DATE_FORMAT
                        .matcher(NOT_A_DATE.matcher(format).replaceAll(""))
                        .find()) {
            return date(cell.asDate());
        }
        return cell.asNumber().stripTrailingZeros().toPlainString();
    }

    private static String date(LocalDateTime at) {
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : at.toString();
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
