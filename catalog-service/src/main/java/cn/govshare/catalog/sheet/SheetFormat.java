package cn.govshare.catalog.sheet;

/// How a table is written.
public enum SheetFormat {
    /// UTF-8, or GB 18030 where the bytes are no UTF-8.
    CSV,
    /// The first sheet of an Excel workbook without macros.
    XLSX
}
