package cn.govshare.catalog.follow;

import cn.govshare.catalog.resource.Resource;
import cn.govshare.catalog.resource.ResourceStatus;
import cn.govshare.kernel.event.FollowedEntryChanged.Change;
import java.util.Optional;

/// What happened to an entry that everybody may see.
public enum ChangeKind {
    PUBLISHED(Change.PUBLISHED),
    REVISED(Change.REVISED),
    SUSPENDED(Change.SUSPENDED),
    RESUMED(Change.RESUMED),
    WITHDRAWN(Change.WITHDRAWN);

    private final Change told;

    ChangeKind(Change told) {
        this.told = told;
    }

    /// What followers are told of it.
    public Change told() {
        return told;
    }

    /// True where whoever brings it about says why.
    public boolean hasReason() {
        return this == SUSPENDED || this == WITHDRAWN;
    }

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
