package cn.govshare.catalog.resource.app;

import cn.govshare.catalog.resource.CatalogEntry;
import cn.govshare.catalog.resource.Resource;
import cn.govshare.catalog.resource.ResourceStatus;
import cn.govshare.catalog.resource.Resources;
import cn.govshare.kernel.event.EntryReviewMoved;
import cn.govshare.kernel.event.EntryReviewMoved.Step;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kit.outbox.Outbox;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells the other services how a resource stands from now on, within the transaction that brought it there.
@Component
class ResourceNews {
    private final Resources resources;
    private final ResourceChanges changes;
    private final Outbox outbox;

    ResourceNews(Resources resources, ResourceChanges changes, Outbox outbox) {
        this.resources = resources;
        this.changes = changes;
        this.outbox = outbox;
    }

    /// A new revision is in force.
    @Article({"7", "8(2)"})
    void tellRevision(Resource resource, CatalogEntry entry) {
        tell(
                resource,
                entry,
                resources.entry(resource.code(), resource.revision() - 1).orElse(null));
    }

    /// The revision in force was suspended or resumed.
    @Article({"16", "17"})
    void tellState(Resource resource) {
        var entry = resources.entry(resource.code(), resource.revision()).orElseThrow();
        tell(resource, entry, entry);
    }

    private void tell(Resource resource, CatalogEntry entry, @Nullable CatalogEntry before) {
        if (resource.status() == ResourceStatus.SUSPENDED) {
            var reason = Objects.requireNonNull(resource.reasons());
            outbox.send(
                    EventTypes.RESOURCE_SUSPENDED,
                    entry.suspended(before, resource.version(), changes.today(), reason));
        } else {
            outbox.send(EventTypes.RESOURCE_PUBLISHED, entry.published(before, resource.version()));
        }
    }

    /// It is no longer in force.
    @Article("7")
    void tellWithdrawal(Resource withdrawn, String reason) {
        outbox.send(EventTypes.RESOURCE_WITHDRAWN, withdrawn.withdrawn(changes.today(), reason));
    }

    /// The review of what is under work moved on.
    ///
    /// @param reasons why it was returned
    @Article("8(2)")
    void tellReview(Resource resource, Step step, @Nullable String reasons) {
        outbox.send(
                EventTypes.ENTRY_REVIEW_MOVED,
                new EntryReviewMoved(
                        resource.code(),
                        resource.underWork().name(),
                        resource.provider(),
                        resource.revision(),
                        step,
                        reasons,
                        changes.now(),
                        resource.version()));
    }
}
