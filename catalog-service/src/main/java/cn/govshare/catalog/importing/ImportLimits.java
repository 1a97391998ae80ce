package cn.govshare.catalog.importing;

import cn.govshare.catalog.sheet.TableLimits;

/// How much an import may be.
///
/// @param file greatest file that is received, in bytes
/// @param rowsOfAnEntry most rows of one entry
/// @param batch entries that go in together
public record ImportLimits(long file, TableLimits table, int rowsOfAnEntry, int batch) {}
