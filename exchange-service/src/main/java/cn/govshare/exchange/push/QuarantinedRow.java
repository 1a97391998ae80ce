package cn.govshare.exchange.push;

import java.util.List;

/// A rejected row as it came, for its provider's eyes only.
///
/// @param line line of the body on which it begins, or 0 when it is not known
/// @param deletes true when it said that the row of its key went
/// @param fields its values in the order of the batch's columns; fewer or more when the row had so
public record QuarantinedRow(long rowNumber, long line, boolean deletes, List<String> fields) {
    public QuarantinedRow {
        fields = List.copyOf(fields);
    }
}
