package cn.govshare.catalog.follow;

import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The feed of changes, and who follows which entry.
public interface Changes {
    /// A change at its place.
    record Placed(CatalogChange change, FeedPlace place) {}

    void add(CatalogChange change);

    Optional<ChangeKind.Told> lastTold(ResourceCode code);

    /// The changes behind a place in their order.
    ///
    /// @param follower whose followed entries are asked for; absent for all
    List<Placed> after(FeedPlace place, @Nullable Actor follower, int limit);

    void follow(Actor actor, ResourceCode code);

    void unfollow(Actor actor, ResourceCode code);

    /// Departments of which somebody follows the entry, by code.
    List<DepartmentCode> followers(ResourceCode code);

    /// The entries that somebody follows, by code.
    List<ResourceCode> followed(Actor actor);
}
