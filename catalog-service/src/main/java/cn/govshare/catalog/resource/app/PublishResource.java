package cn.govshare.catalog.resource.app;

import cn.govshare.catalog.resource.CatalogEntry;
import cn.govshare.catalog.resource.Resource;
import cn.govshare.catalog.resource.ResourceAct;
import cn.govshare.catalog.resource.Resources;
import cn.govshare.kernel.event.EntryReviewMoved.Step;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.problem.SeenVersion;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import org.springframework.stereotype.Component;

/// The bureau has reviewed an entry and puts it into the city's catalog: revision, event and record in one transaction.
@Component
public class PublishResource {
    private final ResourceChanges changes;
    private final ResourceNews news;
    private final Resources resources;

    PublishResource(ResourceChanges changes, ResourceNews news, Resources resources) {
        this.changes = changes;
        this.news = news;
        this.resources = resources;
    }

    /// Publishes a first entry, or the revision under way in place of the one in force.
    ///
    /// @throws PolicyViolation when the entry has come to break a rule since it was submitted
    @Article({"7", "8(2)"})
    public Resource publish(ResourceCode code, SeenVersion seen, Actor actor) {
        return changes.change(
                ResourceAct.PUBLISH,
                code,
                seen,
                actor,
                resource -> resource.publish(changes.faultsOf(resource), changes.today()),
                published -> {
                    var entry = CatalogEntry.of(published, actor.account());
                    resources.add(entry);
                    news.tellRevision(published, entry);
                    news.tellReview(published, Step.PUBLISHED, null);
                });
    }
}
