package cn.govshare.exchange.dataset;

import cn.govshare.kernel.event.PublishedItem;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The values of a record's key items as one text, the same for the same record however its values were written.
public final class RecordKey {
    private static final char SEPARATOR = '\u001F';

    private RecordKey() {}

    /// @param keyItems the key items in the order of the entry
    /// @param values names of items with their canonical values
    public static String of(List<PublishedItem> keyItems, Map<String, String> values) {
        return keyItems.stream()
                .map(item -> values.getOrDefault(item.name(), ""))
                .collect(Collectors.joining(String.valueOf(SEPARATOR)));
    }

    /// @param values canonical values in the order of the key items
    public static String of(List<String> values) {
        return String.join(String.valueOf(SEPARATOR), values);
    }
}
