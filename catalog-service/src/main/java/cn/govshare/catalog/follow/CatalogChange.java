package cn.govshare.catalog.follow;

import cn.govshare.catalog.resource.Resource;
import cn.govshare.catalog.resource.ResourceStatus;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.time.Instant;
import java.util.Optional;

/// One thing that happened to a published entry.
///
/// @param name the entry's name at that time
/// @param status how the entry stands after it
public record CatalogChange(
        ResourceCode code,
        ChangeKind kind,
        int revision,
        ResourceStatus status,
        DepartmentCode provider,
        String name,
        Instant at) {
    /// The change that brought an entry to where it stands; empty when the public learns nothing new.
    public static Optional<CatalogChange> of(Resource now, Optional<ChangeKind.Told> before, Instant at) {
        return ChangeKind.of(now, before)
                .map(kind -> new CatalogChange(
                        now.code(),
                        kind,
                        now.revision(),
                        now.status(),
                        now.provider(),
                        now.description().name(),
                        at));
    }
}
