package cn.govshare.exchange.query;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The rows of data sets, found by key.
public interface Records {
    /// Records as item name and value, in the order of the asked items; an empty value is null.
    List<Map<String, @Nullable Object>> find(RecordSearch search);
}
