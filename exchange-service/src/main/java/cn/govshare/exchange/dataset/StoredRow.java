package cn.govshare.exchange.dataset;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One row as it is stored now.
///
/// @param values names of items with their values; null for an empty one
/// @param since when a row of this key first came into the data set
public record StoredRow(Map<String, @Nullable Object> values, Instant since) {
    public StoredRow {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /// The values as texts that equal values have in common; an empty one is left out.
    public Map<String, String> canonical() {
        var texts = new LinkedHashMap<String, String>();
        values.forEach((item, value) -> {
            if (value != null) {
                texts.put(item, ItemValue.canonical(value));
            }
        });
        return texts;
    }
}
