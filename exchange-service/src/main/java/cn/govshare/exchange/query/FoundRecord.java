package cn.govshare.exchange.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A record that was found.
///
/// @param values what may leave: item name and value, in the order of the asked items; an empty value is null
/// @param key its key items with their canonical values, which need not be among what may leave
public record FoundRecord(Map<String, @Nullable Object> values, Map<String, String> key) {
    public FoundRecord {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        key = Map.copyOf(key);
    }
}
