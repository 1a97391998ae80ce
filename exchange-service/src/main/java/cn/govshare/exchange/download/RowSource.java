package cn.govshare.exchange.download;

import cn.govshare.exchange.dataset.DataTable;
import cn.govshare.kernel.event.PublishedItem;
import java.io.IOException;
import java.util.List;

/// All rows of a data set as a stream.
public interface RowSource {
    /// Hands out every row with these items, in this order, one at a time.
    void stream(DataTable table, List<PublishedItem> items, RowWriter writer) throws IOException;
}
