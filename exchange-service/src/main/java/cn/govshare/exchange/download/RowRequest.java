package cn.govshare.exchange.download;

import cn.govshare.exchange.dataset.DataTable;
import cn.govshare.exchange.dataset.Mask;
import cn.govshare.exchange.dataset.RowLimit;
import cn.govshare.kernel.event.PublishedItem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rows that are asked of a data set.
///
/// @param table empty as long as nothing was pushed
/// @param items what leaves, in order
/// @param masks names of items that leave masked, and how
/// @param keyItems what identifies a row; handed to the writer behind the items when rows have to be told apart
/// @param limits which rows may leave; every row when there is none
public record RowRequest(
        Optional<DataTable> table,
        List<PublishedItem> items,
        Map<String, Mask> masks,
        List<PublishedItem> keyItems,
        List<RowLimit> limits) {
    public RowRequest {
        items = List.copyOf(items);
        masks = Map.copyOf(masks);
        keyItems = List.copyOf(keyItems);
        limits = List.copyOf(limits);
    }
}
