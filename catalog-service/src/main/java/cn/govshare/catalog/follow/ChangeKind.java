package cn.govshare.catalog.follow;

import cn.govshare.catalog.resource.Resource;
import cn.govshare.catalog.resource.ResourceStatus;
import java.util.Optional;

/// What happened to an entry that everybody may see.
public enum ChangeKind {
    PUBLISHED,
    REVISED,
    SUSPENDED,
    RESUMED,
    WITHDRAWN;

    /// What a change of an entry is to the public.
    ///
    /// @param now the entry as it is from now on
    /// @param before what the feed told of it last, if anything
    /// @return empty when the public learns nothing new
    static Optional<ChangeKind> of(Resource now, Optional<Told> before) {
        if (!now.status().isPublic()) {
            return Optional.empty();
        }
        if (now.revision() > before.map(Told::revision).orElse(0)) {
            return Optional.of(now.revision() == 1 ? PUBLISHED : REVISED);
        }
        return before.map(Told::status).filter(now.status()::equals).isPresent()
                ? Optional.empty()
                : Optional.of(to(now.status()));
    }

    private static ChangeKind to(ResourceStatus status) {
        return switch (status) {
            case SUSPENDED -> SUSPENDED;
            case WITHDRAWN -> WITHDRAWN;
            case DRAFT, SUBMITTED, RETURNED, PUBLISHED -> RESUMED;
        };
    }

    /// What the feed told of an entry last.
    public record Told(int revision, ResourceStatus status) {}
}
