package cn.govshare.kernel.event;

import java.util.List;
import java.util.stream.Stream;

/// What a new revision of an entry does to its items, against the revision that was in force before it (art. 8(2)).
///
/// @param since number of the revision before, or of the revision itself when nothing but the state changed
/// @param items the items that were added, removed or changed; none when only the entry's other words changed
public record PublishedChange(int since, List<ChangedItem> items) {
    public PublishedChange {
        items = List.copyOf(items);
    }

    /// What became of an item.
    public enum ItemChange {
        ADDED,
        REMOVED,
        CHANGED
    }

    /// @param label the item's Chinese name, the one before when it was removed
    public record ChangedItem(String name, String label, ItemChange change) {}

    public Stream<ChangedItem> items(ItemChange change) {
        return items.stream().filter(item -> item.change() == change);
    }
}
