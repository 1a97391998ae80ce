package cn.govshare.exchange.push.app;

import cn.govshare.exchange.push.PushProblem;
import cn.govshare.exchange.push.RowRule;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.Text;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/// Reads the first sheet of an Excel workbook row by row; its first row that has a value names the items. A formula
/// keeps its row out, whatever value was stored with it.
final class ReadWorkbook {
    private static final int MOST_COLUMNS = 2000;
    private static final int DIGITS_OF_A_NUMBER = 15;
    /// Days since 1900 stay far below; a number above is a date written as eight digits.
    private static final BigDecimal LAST_SERIAL_DAY = BigDecimal.valueOf(2_958_465);

    private static final Pattern DAY_FORMAT = Pattern.compile("yy|年");

    private final BatchColumns columns;
    private final RowIntake rows;
    private final long largest;
    private Optional<BatchColumns.Header> header = Optional.empty();

    ReadWorkbook(BatchColumns columns, RowIntake rows, long largest) {
        this.columns = columns;
        this.rows = rows;
        this.largest = largest;
    }

    void read(InputStream in) throws IOException {
        try (var file = WorkbookFile.of(in, largest);
                var book = new ReadableWorkbook(file.path().toFile(), new ReadingOptions(file.hasStyles(), true));
                var sheet = book.getFirstSheet().openStream()) {
            for (var each = sheet.iterator(); each.hasNext(); ) {
                row(each.next());
            }
        } catch (ExcelReaderException e) {
            throw WorkbookFile.broken("Excel 文件已损坏,无法读完。", "The Excel file is broken and can't be read to its end.");
        }
        if (header.isEmpty()) {
            throw new MalformedInput(
                    PushProblem.MALFORMED_BODY, Text.of("内容为空,缺少表头。", "The body is empty; the header row is missing."));
        }
    }

    private void row(Row row) {
        if (row.getCellCount() > MOST_COLUMNS) {
            throw new MalformedInput(
                    PushProblem.MALFORMED_BODY,
                    Text.of("第 %s 行超过 %s 列。", "Row %s has more than %s columns.")
                            .with(row.getRowNum(), MOST_COLUMNS));
        }
        if (IntStream.range(0, row.getCellCount())
                .allMatch(i -> row.getOptionalCell(i).map(ReadWorkbook::isEmpty).orElse(true))) {
            return;
        }
        if (header.isEmpty()) {
            var names = names(row);
            var read = columns.ofHeader(names);
            rows.columns(read.items());
            header = Optional.of(read);
        } else {
            values(row, header.get());
        }
    }

    private static boolean isEmpty(Cell cell) {
        return cell.getType() == CellType.EMPTY
                || (cell.getType() == CellType.STRING && cell.getText().isEmpty());
    }

    private static List<String> names(Row row) {
        var names = new ArrayList<String>();
        for (int i = 0; i < row.getCellCount(); i++) {
            names.add(row.getOptionalCell(i).map(Cell::getText).orElse(""));
        }
        while (!names.isEmpty() && names.getLast().isBlank()) {
            names.removeLast();
        }
        return names;
    }

    private void values(Row row, BatchColumns.Header of) {
        rows.beginRow(row.getRowNum());
        for (int i = 0; i < of.places().length; i++) {
            var cell = row.getOptionalCell(i);
            if (of.places()[i] >= 0) {
                value(of.places()[i], cell, of.items().get(of.places()[i]));
            } else if (of.places()[i] == BatchColumns.OPERATION) {
                var text = cell.map(Cell::getText).orElse("").toCharArray();
                rows.operation(text, 0, text.length);
            }
        }
        for (int i = of.places().length; i < row.getCellCount(); i++) {
            if (!row.getOptionalCell(i).map(ReadWorkbook::isEmpty).orElse(true)) {
                rows.fault("", RowRule.WRONG_NUMBER_OF_FIELDS, "");
                break;
            }
        }
        rows.endRow();
    }

    private void value(int column, Optional<Cell> cell, PublishedItem item) {
        if (cell.map(Cell::getType).filter(type -> type == CellType.FORMULA).isPresent()) {
            rows.unreadable(column, RowRule.FORMULA, "");
            return;
        }
        var text = cell.map(each -> text(each, item)).orElse("");
        if (cell.map(Cell::getType).filter(type -> type == CellType.NUMBER).isPresent()
                && isText(item)
                && text.length() > DIGITS_OF_A_NUMBER) {
            rows.unreadable(column, RowRule.DIGITS_LOST, text);
            return;
        }
        var characters = text.toCharArray();
        rows.value(column, characters, 0, characters.length);
    }

    private static boolean isText(PublishedItem item) {
        return item.type() == ItemType.STRING || item.type() == ItemType.TEXT;
    }

    private static String text(Cell cell, PublishedItem item) {
        return switch (cell.getType()) {
            case EMPTY -> "";
            case NUMBER -> number(cell, item);
            case BOOLEAN -> cell.asBoolean() ? "true" : "false";
            case STRING -> cell.getText();
            case FORMULA, ERROR -> "#";
        };
    }

    private static String number(Cell cell, PublishedItem item) {
        boolean isMoment = item.type() == ItemType.DATE || item.type() == ItemType.DATETIME;
        var format = cell.getDataFormatString();
        boolean looksSo = format != null && DAY_FORMAT.matcher(format).find();
        if ((isMoment || (isText(item) && looksSo)) && cell.asNumber().compareTo(LAST_SERIAL_DAY) <= 0) {
            return moment(cell.asDate(), item.type() == ItemType.DATETIME);
        }
        return cell.asNumber().stripTrailingZeros().toPlainString();
    }

    private static String moment(LocalDateTime at, boolean withTime) {
        return withTime ? at.toString() : at.toLocalDate().toString();
    }
}
