package cn.govshare.approval.offer;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.kernel.vocabulary.UsePurpose;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/// A published catalog entry as far as a request needs it.
///
/// @param purposes the purposes that the provider's terms name (art. 16)
/// @param items each item's name and how it is shared
/// @param traits what row conditions need to know of each item
/// @param labels the items' Chinese names, as far as they are known
@Article({"7", "16"})
public record Offer(
        ResourceCode code,
        int revision,
        String name,
        DepartmentCode provider,
        SharingType sharingType,
        Set<UsePurpose> purposes,
        Set<ProvisionMode> modes,
        Map<String, SharingType> items,
        Map<String, ItemTraits> traits,
        Map<String, String> labels) {
    public Offer {
        purposes = Set.copyOf(purposes);
        modes = Set.copyOf(modes);
        items = Map.copyOf(items);
        traits = Map.copyOf(traits);
        labels = Map.copyOf(labels);
    }

    /// An offer of whose items nothing but the sharing is known.
    public Offer(
            ResourceCode code,
            int revision,
            String name,
            DepartmentCode provider,
            SharingType sharingType,
            Set<UsePurpose> purposes,
            Set<ProvisionMode> modes,
            Map<String, SharingType> items) {
        this(code, revision, name, provider, sharingType, purposes, modes, items, Map.of(), Map.of());
    }

    /// True when it is not shared, or one of these items is not, so that the two sides have to negotiate (art. 17).
    @Article("17")
    public boolean keepsBack(Collection<String> names) {
        return sharingType == SharingType.NOT_SHARED
                || names.stream().anyMatch(name -> items.get(name) == SharingType.NOT_SHARED);
    }

    /// True when there is such an item and it may be shared.
    public boolean shares(String item) {
        var type = items.get(item);
        return type != null && type != SharingType.NOT_SHARED;
    }
}
