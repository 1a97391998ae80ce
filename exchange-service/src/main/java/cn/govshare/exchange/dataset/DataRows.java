package cn.govshare.exchange.dataset;

import cn.govshare.kernel.event.PublishedItem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Single rows of data sets, found by their key.
public interface DataRows {
    /// The row of this key with these items; empty when there is none.
    Optional<StoredRow> find(DataTable table, List<PublishedItem> items, Map<PublishedItem, Object> key);

    /// Writes values into the row of this key, under [DataSets#lock].
    ///
    /// @param changeNo the data set's next position
    /// @return false when there is no such row
    boolean change(
            DataTable table,
            Map<PublishedItem, Object> key,
            Map<PublishedItem, @Nullable Object> values,
            long changeNo);

    /// Takes the row of this key out of the data set, under [DataSets#lock].
    ///
    /// @param changeNo the data set's next position
    /// @return false when there is no such row
    boolean remove(DataTable table, Map<PublishedItem, Object> key, long changeNo);
}
