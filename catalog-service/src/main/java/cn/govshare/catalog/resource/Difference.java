package cn.govshare.catalog.resource;

import cn.govshare.kernel.event.PublishedChange;
import cn.govshare.kernel.event.PublishedChange.ChangedItem;
import cn.govshare.kernel.event.PublishedChange.ItemChange;
import cn.govshare.kernel.vocabulary.Article;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// What one wording of an entry changes against another (art. 8(2)). Items are the same when their field names are.
@Article("8(2)")
public record Difference(ResourceDescription before, ResourceDescription after) {
    /// What became of the items, for those who hold a grant.
    public PublishedChange ofItems(int since) {
        var were = byName(before);
        var are = byName(after);
        var removed = were.values().stream()
                .filter(item -> !are.containsKey(item.name()))
                .map(item -> changed(item, ItemChange.REMOVED));
        var others = are.values().stream().flatMap(item -> {
            var was = were.get(item.name());
            if (was == null) {
                return Stream.of(changed(item, ItemChange.ADDED));
            }
            return item.published(after.sharingType()).equals(was.published(before.sharingType()))
                    ? Stream.empty()
                    : Stream.of(changed(item, ItemChange.CHANGED));
        });
        return new PublishedChange(since, Stream.concat(others, removed).toList());
    }

    private static ChangedItem changed(InformationItem item, ItemChange change) {
        return new ChangedItem(item.name(), item.label(), change);
    }

    private static Map<String, InformationItem> byName(ResourceDescription entry) {
        var items = new LinkedHashMap<String, InformationItem>();
        entry.items().forEach(item -> items.put(item.name(), item));
        return items;
    }
}
