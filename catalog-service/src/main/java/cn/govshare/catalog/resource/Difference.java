package cn.govshare.catalog.resource;

import cn.govshare.kernel.event.PublishedChange;
import cn.govshare.kernel.event.PublishedChange.ChangedItem;
import cn.govshare.kernel.event.PublishedChange.ItemChange;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What one wording of an entry changes against another (art. 8(2)). Items are the same when their field names are.
@Article("8(2)")
public record Difference(ResourceDescription before, ResourceDescription after) {
    /// Every change in a sentence, the entry's own fields first, then item by item.
    public List<Change> sentences() {
        var own = EntryFields.OF_THE_ENTRY.stream()
                .flatMap(field -> field.change(before, after, "", Text.of("", "")).stream());
        var were = byName(before);
        var are = byName(after);
        var items = are.values().stream().flatMap(item -> {
            var was = were.get(item.name());
            return was == null ? Stream.of(added(item)) : changes(was, item);
        });
        var removed = were.values().stream()
                .filter(item -> !are.containsKey(item.name()))
                .map(Difference::removed);
        return Stream.of(own, items, removed).flatMap(changes -> changes).toList();
    }

    private static Stream<Change> changes(InformationItem was, InformationItem is) {
        var whose = Text.of("信息项“%s”的".formatted(is.label()), "item “%s”: ".formatted(is.label()));
        return EntryFields.OF_AN_ITEM.stream()
                .flatMap(field -> field.change(was, is, "/items/" + is.name(), whose).stream());
    }

    private static Change added(InformationItem item) {
        return new Change(
                "/items/" + item.name(),
                Text.of(
                        "新增信息项“%s”(%s,%s)"
                                .formatted(
                                        item.label(),
                                        item.name(),
                                        EntryFields.type(item).zh()),
                        "item “%s” (%s, %s) added"
                                .formatted(
                                        item.label(),
                                        item.name(),
                                        EntryFields.type(item).en())));
    }

    private static Change removed(InformationItem item) {
        return new Change(
                "/items/" + item.name(),
                Text.of("删除信息项“%s”(%s)", "item “%s” (%s) removed").with(item.label(), item.name()));
    }

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

    /// One change in a sentence.
    ///
    /// @param field JSON pointer of the field, an item's by its name
    public record Change(String field, Text sentence) {}
}
