package cn.govshare.catalog.sheet;

/// How a table is written.
public enum SheetFormat {
    /// UTF-8, UTF-16 or GB 18030, separated by comma, semicolon, tab or bar.
    CSV,
    /// The first sheet of an Excel workbook without macros.
    XLSX
}
