package cn.govshare.exchange.push;

/// What is wrong with a row: an error keeps it out, a warning does not.
///
/// @param rowNumber number of the row in the batch, from 1, the header not counted
/// @param line line of the body on which the row begins, or 0 when it is not known
/// @param item name of the item, or the empty text when the row as a whole is at fault
/// @param rule the broken rule
/// @param maskedValue the value's shape, never the value
public record RowFault(long rowNumber, long line, String item, RowRule rule, String maskedValue, Severity severity) {}
