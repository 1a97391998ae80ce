package cn.govshare.catalog.importing;

import cn.govshare.catalog.sheet.TableRow;
import cn.govshare.kernel.vocabulary.Text;
import java.util.List;

/// A row that did not go in, with everything that is wrong with it.
public record RejectedRow(TableRow row, List<RowFault> faults) {
    public RejectedRow {
        faults = List.copyOf(faults);
    }

    /// @param column heading of the column, or the empty text for the row as a whole
    public record RowFault(String column, Text message) {}
}
