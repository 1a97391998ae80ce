package cn.govshare.exchange.query;

import cn.govshare.exchange.dataset.DataTable;
import cn.govshare.exchange.dataset.Mask;
import cn.govshare.exchange.dataset.RowLimit;
import cn.govshare.kernel.event.PublishedItem;
import java.util.List;
import java.util.Map;

/// A search that is permitted and whose values are checked.
///
/// @param items what may leave, in order
/// @param masks names of items that leave masked, and how
/// @param keyItems the items that identify a record, and that records are in the order of
/// @param limits which rows may leave and are wanted
/// @param keys the items searched by, each with its value in its type
/// @param after values of the key items behind which records are wanted; none from the first on
/// @param limit most records wanted
public record RecordSearch(
        DataTable table,
        List<PublishedItem> items,
        Map<String, Mask> masks,
        List<PublishedItem> keyItems,
        List<RowLimit> limits,
        Map<PublishedItem, Object> keys,
        List<Object> after,
        int limit) {
    public RecordSearch {
        items = List.copyOf(items);
        masks = Map.copyOf(masks);
        keyItems = List.copyOf(keyItems);
        limits = List.copyOf(limits);
        keys = Map.copyOf(keys);
        after = List.copyOf(after);
    }
}
