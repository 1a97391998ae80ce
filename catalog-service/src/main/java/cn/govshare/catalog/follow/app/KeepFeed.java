package cn.govshare.catalog.follow.app;

import cn.govshare.catalog.follow.CatalogChange;
import cn.govshare.catalog.follow.Changes;
import cn.govshare.catalog.resource.Resource;
import cn.govshare.catalog.resource.ResourceWatch;
import cn.govshare.kernel.vocabulary.Article;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Writes down what the public learns of an entry, in the transaction that changes it.
@Component
@Article("7")
class KeepFeed implements ResourceWatch {
    private final Changes changes;
    private final Clock clock;

    KeepFeed(Changes changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public void changed(Resource resource) {
        if (resource.status().isPublic()) {
            CatalogChange.of(resource, changes.lastTold(resource.code()), clock.instant())
                    .ifPresent(changes::add);
        }
    }
}
