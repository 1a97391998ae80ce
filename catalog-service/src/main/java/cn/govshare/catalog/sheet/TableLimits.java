package cn.govshare.catalog.sheet;

/// How much of a table is read, sizes in bytes.
///
/// @param unpacked greatest size that the parts of a workbook may unpack to
/// @param texts greatest size of a workbook's table of texts, which is held in memory
/// @param cell most characters of a cell
/// @param columns most columns
public record TableLimits(long unpacked, long texts, int cell, int columns) {}
