package cn.govshare.exchange.offer;

import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.event.ResourcePublished;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.SharingType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The published revision of a catalog entry, as far as the exchange needs it.
///
/// @param suspended true while nothing is given out under it
/// @param version version of the catalog's entry that this copy stands at
@Article({"7", "10"})
public record Offer(
        ResourceCode resource,
        int revision,
        String name,
        DepartmentCode provider,
        SharingType sharingType,
        Set<ProvisionMode> modes,
        List<PublishedItem> items,
        boolean withdrawn,
        boolean suspended,
        long version) {
    public Offer {
        modes = Set.copyOf(modes);
        items = List.copyOf(items);
    }

    /// The entry as its event tells it.
    public static Offer of(ResourcePublished entry) {
        return new Offer(
                entry.code(),
                entry.revision(),
                entry.name(),
                entry.provider(),
                entry.sharingType(),
                entry.provisionModes(),
                entry.items(),
                false,
                false,
                entry.version());
    }

    public Optional<PublishedItem> item(String name) {
        return items.stream().filter(item -> item.name().equals(name)).findFirst();
    }

    /// The items that together identify a row.
    public List<PublishedItem> keyItems() {
        return items.stream().filter(PublishedItem::key).toList();
    }
}
