package cn.govshare.catalog.sheet.app;

import cn.govshare.catalog.sheet.SheetFormat;
import cn.govshare.catalog.sheet.TableFile;
import cn.govshare.catalog.sheet.TableLimits;
import cn.govshare.catalog.sheet.TableRow;
import cn.govshare.catalog.sheet.Tables;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import org.springframework.stereotype.Component;

/// Knows a table by its first bytes.
@Component
class OpenTable implements Tables {
    private static final int[] ZIP = {'P', 'K'};
    /// Excel before 2007, and workbooks behind a password.
    private static final int[] OLE = {0xD0, 0xCF, 0x11, 0xE0};

    @Override
    public TableFile open(InputStream content, TableLimits limits) throws IOException {
        var file = new PushbackInputStream(content, OLE.length);
        var head = file.readNBytes(OLE.length);
        file.unread(head);
        if (begins(head, OLE)) {
            throw TableFile.unreadable(
                    "不接受 .xls 或加密的工作簿,请另存为不加密的 .xlsx 或 CSV。",
                    "Neither .xls nor protected workbooks are taken; save as a plain .xlsx or CSV.");
        }
        return begins(head, ZIP) ? workbook(file, limits) : CsvTable.open(file, limits);
    }

    private static boolean begins(byte[] head, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    /// A workbook is read from a file, since its parts stand in any order.
    private static TableFile workbook(InputStream content, TableLimits limits) throws IOException {
        var copy = Files.createTempFile("catalog-table", ".xlsx");
        try {
            Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
            return new OnDisk(ExcelTable.open(copy, limits), copy);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    private record OnDisk(TableFile table, Path file) implements TableFile {
        @Override
        public SheetFormat kind() {
            return table.kind();
        }

        @Override
        public String format() {
            return table.format();
        }

        @Override
        public Iterator<TableRow> rows() {
            return table.rows();
        }

        @Override
        public void close() throws IOException {
            try (table) {
                Files.deleteIfExists(file);
            }
        }
    }
}
