package cn.govshare.exchange.download;

import cn.govshare.exchange.dataset.DataTable;
import cn.govshare.exchange.dataset.RowLimit;
import cn.govshare.kernel.event.PublishedItem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The rows that are asked of a data set.
///
/// @param table empty as long as nothing was pushed
/// @param items what leaves, in order
/// @param keyItems what identifies a row; handed to the writer behind the items when rows have to be told apart
/// @param limits which rows may leave; every row when there is none
public record RowRequest(
        Optional<DataTable> table, List<PublishedItem> items, List<PublishedItem> keyItems, List<RowLimit> limits) {
    public RowRequest {
        items = List.copyOf(items);
        keyItems = List.copyOf(keyItems);
        limits = List.copyOf(limits);
    }

    /// All that the source has to hand out for a row.
    public List<PublishedItem> columns() {
        return Stream.concat(items.stream(), keyItems.stream()).toList();
    }
}
