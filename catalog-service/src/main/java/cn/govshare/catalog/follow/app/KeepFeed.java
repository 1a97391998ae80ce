package cn.govshare.catalog.follow.app;

import cn.govshare.catalog.follow.CatalogChange;
import cn.govshare.catalog.follow.Changes;
import cn.govshare.catalog.resource.Resource;
import cn.govshare.catalog.resource.ResourceWatch;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.event.FollowedEntryChanged;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kit.outbox.Outbox;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Writes down what the public learns of an entry, and has its followers told, in the transaction that changes it.
@Component
@Article("7")
class KeepFeed implements ResourceWatch {
    private final Changes changes;
    private final Outbox outbox;
    private final Clock clock;

    KeepFeed(Changes changes, Outbox outbox, Clock clock) {
        this.changes = changes;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void changed(Resource resource) {
        if (resource.status().isPublic()) {
            CatalogChange.of(resource, changes.lastTold(resource.code()), clock.instant())
                    .ifPresent(change -> {
                        changes.add(change);
                        tellFollowers(change, resource);
                    });
        }
    }

    private void tellFollowers(CatalogChange change, Resource resource) {
        var followers = changes.followers(change.code());
        if (!followers.isEmpty()) {
            outbox.send(
                    EventTypes.FOLLOWED_ENTRY_CHANGED,
                    new FollowedEntryChanged(
                            change.code(),
                            change.name(),
                            change.provider(),
                            change.kind().told(),
                            change.revision(),
                            followers,
                            change.kind().hasReason() ? resource.reasons() : null,
                            change.at(),
                            resource.version()));
        }
    }
}
