package cn.govshare.catalog.exporting.app;

import cn.govshare.catalog.exporting.ExportedEntry;
import cn.govshare.catalog.exporting.StandardTable;
import cn.govshare.kit.sheet.CsvSheet;
import cn.govshare.kit.sheet.ExcelSheet;
import cn.govshare.kit.sheet.SheetWriter;
import java.io.IOException;
import java.io.OutputStream;

/// The standard table as Excel or CSV.
final class TableCatalogWriter implements CatalogWriter {
    private final SheetWriter sheet;

    private TableCatalogWriter(SheetWriter sheet) {
        this.sheet = sheet;
    }

    static TableCatalogWriter excel(OutputStream out) throws IOException {
        return new TableCatalogWriter(new ExcelSheet(out, "目录", StandardTable.headings()));
    }

    static TableCatalogWriter csv(OutputStream out) throws IOException {
        var sheet = new CsvSheet(out);
        sheet.row(StandardTable.headings());
        return new TableCatalogWriter(sheet);
    }

    @Override
    public void entry(ExportedEntry entry) throws IOException {
        for (var row : StandardTable.rows(entry)) {
            sheet.row(row);
        }
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
