package cn.govshare.exchange.push;

import cn.govshare.kernel.event.PublishedItem;
import java.util.List;

/// Makes room for a batch within the current transaction.
public interface StagingArea {
    /// @param columns the items that the batch brings, in the order in which values will come
    Staging open(List<PublishedItem> columns);
}
