package cn.govshare.exchange.download;

import cn.govshare.exchange.challenge.Annotation;
import cn.govshare.exchange.dataset.ItemValue;
import cn.govshare.exchange.dataset.RecordKey;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ItemType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Which items of which rows are disputed while they leave (art. 19). Rows are told apart by the key items that the
/// source hands out behind the items; without disputes of single records it hands out none.
@Article("19")
public final class RowDisputes {
    /// The column that names the disputed items of a row. No item can have this name.
    public static final String COLUMN = "_challenged";

    /// Nothing that leaves is disputed.
    public static final RowDisputes NONE = new RowDisputes(List.of(), List.of(), List.of());

    private final List<PublishedItem> keyItems;
    private final List<String> everywhere;
    private final Map<String, List<String>> ofRecords = new HashMap<>();

    /// @param items names of the items that leave
    public RowDisputes(List<Annotation> annotations, List<String> items, List<PublishedItem> keyItems) {
        var all = new TreeSet<String>();
        annotations.stream()
                .filter(each -> each.recordKey().isEmpty())
                .forEach(each -> all.addAll(leaving(each, items)));
        everywhere = List.copyOf(all);
        for (var each : annotations) {
            each.recordKey()
                    .ifPresent(key ->
                            ofRecords.merge(key, together(everywhere, leaving(each, items)), RowDisputes::together));
        }
        this.keyItems = ofRecords.isEmpty() ? List.of() : List.copyOf(keyItems);
    }

    private static Set<String> leaving(Annotation annotation, List<String> items) {
        var names = new TreeSet<>(annotation.items());
        names.retainAll(items);
        return names;
    }

    private static List<String> together(Iterable<String> one, Iterable<String> other) {
        var all = new TreeSet<String>();
        one.forEach(all::add);
        other.forEach(all::add);
        return List.copyOf(all);
    }

    /// True when nothing that leaves is disputed, and rows have no column for it.
    public boolean isEmpty() {
        return everywhere.isEmpty() && ofRecords.isEmpty();
    }

    /// The key items that the source has to hand out behind the items.
    public List<PublishedItem> keyItems() {
        return keyItems;
    }

    /// The disputed items of a row, by name.
    ///
    /// @param line the row in PostgreSQL's text form of COPY
    /// @param from where the fields of the key items begin
    List<String> of(byte[] line, int from) {
        if (keyItems.isEmpty()) {
            return everywhere;
        }
        var values = new ArrayList<String>(keyItems.size());
        int at = from;
        for (var item : keyItems) {
            int end = CopyText.endOfField(line, at);
            values.add(value(item, line, at, end));
            at = end + 1;
        }
        return ofRecords.getOrDefault(RecordKey.of(values), everywhere);
    }

    private static String value(PublishedItem item, byte[] line, int from, int to) {
        var cell = new byte[to - from];
        var text = new String(cell, 0, CopyText.decode(line, from, to, cell), StandardCharsets.UTF_8);
        if (item.type() == ItemType.STRING || item.type() == ItemType.TEXT || item.type() == ItemType.INTEGER) {
            return text;
        }
        var value = ItemValue.read(item, text).value();
        return value == null ? text : ItemValue.canonical(value);
    }
}
