package cn.govshare.catalog.importing;

/// How much an import may be, sizes in bytes.
///
/// @param file greatest file that is received
/// @param unpacked greatest size that the parts of an Excel file may unpack to
/// @param texts greatest size of an Excel file's table of texts
/// @param cell most characters of a cell
/// @param rowsOfAnEntry most rows of one entry
/// @param batch entries that go in together
public record ImportLimits(long file, long unpacked, long texts, int cell, int rowsOfAnEntry, int batch) {}
