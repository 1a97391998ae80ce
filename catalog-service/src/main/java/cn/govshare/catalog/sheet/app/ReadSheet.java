package cn.govshare.catalog.sheet.app;

import cn.govshare.catalog.sheet.Sheet;
import cn.govshare.catalog.sheet.SheetFormat;
import cn.govshare.catalog.sheet.Sheets;
import cn.govshare.catalog.sheet.TableFile;
import cn.govshare.catalog.sheet.TableLimits;
import cn.govshare.catalog.sheet.TableRow;
import cn.govshare.catalog.sheet.Tables;
import cn.govshare.kernel.problem.MalformedInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// Reads a table whole, with bounds on its size; formulas count by the value that was stored with them.
@Component
class ReadSheet implements Sheets {
    private static final int MOST_BYTES = 8 << 20;
    private static final TableLimits LIMITS = new TableLimits(64L << 20, 64L << 20, 4000, 100);

    /// What the reader of tables leaves where bytes are no characters.
    private static final String UNREADABLE = "\ufffd";

    private final Tables tables;

    ReadSheet(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Sheet read(InputStream in, SheetFormat format, int mostRows) {
        try {
            var bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw tooLarge();
            }
            try (var table = tables.open(new ByteArrayInputStream(bytes), LIMITS)) {
                if (table.kind() != format) {
                    throw unreadable();
                }
                return sheet(lines(table, mostRows));
            }
        } catch (IOException _) {
            throw unreadable();
        }
    }

    /// @return the heading and the rows that have a value
    private static List<TableRow> lines(TableFile table, int mostRows) {
        var lines = new ArrayList<TableRow>();
        var rows = table.rows();
        while (rows.hasNext()) {
            var row = rows.next();
            if (row.cells().stream().anyMatch(cell -> cell.contains(UNREADABLE))) {
                throw unreadable();
            }
            if (row.cells().stream().anyMatch(cell -> !cell.isBlank())) {
                lines.add(row);
            }
            if (lines.size() > mostRows + 1) {
                throw tooLarge();
            }
        }
        if (lines.isEmpty()) {
            throw TableFile.unreadable("表格为空,缺少表头。", "The table is empty; the heading is missing.");
        }
        return lines;
    }

    private static Sheet sheet(List<TableRow> lines) {
        var header = lines.getFirst().cells().stream().map(String::strip).toList();
        return new Sheet(
                header,
                lines.stream()
                        .skip(1)
                        .map(row -> new Sheet.Row((int) row.number(), cells(row, header.size())))
                        .toList());
    }

    private static List<String> cells(TableRow row, int columns) {
        return IntStream.range(0, columns)
                .mapToObj(row::cell)
                .map(String::strip)
                .toList();
    }

    private static MalformedInput tooLarge() {
        return TableFile.tooLarge(
                "表格过大:行数、列数、单元格或解压后的大小超过上限。", "The table is too large: rows, columns, cells, or what it unpacks to.");
    }

    private static MalformedInput unreadable() {
        return TableFile.unreadable(
                "请提交 UTF-8、UTF-16 或 GBK 编码的 CSV,或不含宏的 .xlsx 工作簿,并与 Content-Type 一致。",
                "Send CSV in UTF-8, UTF-16 or GBK, or a workbook .xlsx without macros, as the Content-Type says.");
    }
}
