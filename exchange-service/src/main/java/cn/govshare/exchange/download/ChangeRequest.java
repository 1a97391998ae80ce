package cn.govshare.exchange.download;

import cn.govshare.exchange.dataset.DataTable;
import cn.govshare.exchange.dataset.Mask;
import cn.govshare.exchange.dataset.RowLimit;
import cn.govshare.kernel.event.PublishedItem;
import java.util.List;
import java.util.Map;

/// The changes that are asked of a data set: of each row that changed, what it is now, or that it went.
///
/// @param items what leaves, in order, the key items among them
/// @param masks names of items that leave masked, and how; none of them a key item
/// @param limits which rows may leave; a row that no longer keeps them has gone
/// @param after number of the change behind which
/// @param upTo number of the change up to which
public record ChangeRequest(
        DataTable table,
        List<PublishedItem> items,
        Map<String, Mask> masks,
        List<RowLimit> limits,
        long after,
        long upTo) {
    public ChangeRequest {
        items = List.copyOf(items);
        masks = Map.copyOf(masks);
        limits = List.copyOf(limits);
    }
}
