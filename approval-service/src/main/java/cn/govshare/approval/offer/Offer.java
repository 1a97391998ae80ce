package cn.govshare.approval.offer;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.kernel.vocabulary.UsePurpose;
import java.util.Map;
import java.util.Set;

/// A published catalog entry as far as a request needs it.
///
/// @param purposes the purposes that the provider's terms name (art. 16)
/// @param items each item's name and how it is shared
@Article({"7", "16"})
public record Offer(
        ResourceCode code,
        int revision,
        String name,
        DepartmentCode provider,
        SharingType sharingType,
        Set<UsePurpose> purposes,
        Set<ProvisionMode> modes,
        Map<String, SharingType> items) {
    public Offer {
        purposes = Set.copyOf(purposes);
        modes = Set.copyOf(modes);
        items = Map.copyOf(items);
    }

    /// True when there is such an item and it may be shared.
    public boolean shares(String item) {
        var type = items.get(item);
        return type != null && type != SharingType.NOT_SHARED;
    }
}
