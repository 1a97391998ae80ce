package cn.govshare.catalog.exporting;

import cn.govshare.catalog.resource.Resource;
import cn.govshare.catalog.resource.ResourceDescription;

/// An entry on its way out.
///
/// @param providerName the provider's name today
public record ExportedEntry(Resource resource, String providerName) {
    /// What is in force, or under work before the first publication.
    public ResourceDescription description() {
        return resource.description();
    }
}
