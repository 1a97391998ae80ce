package cn.govshare.catalog.resource.app;

import cn.govshare.catalog.resource.Resource;
import cn.govshare.catalog.resource.ResourceAct;
import cn.govshare.kernel.event.EntryReviewMoved.Step;
import cn.govshare.kernel.problem.SeenVersion;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import org.springframework.stereotype.Component;

/// The compiling department takes back what it submitted, as long as the bureau has not decided.
@Component
public class RecallResource {
    private final ResourceChanges changes;
    private final ResourceNews news;

    RecallResource(ResourceChanges changes, ResourceNews news) {
        this.changes = changes;
        this.news = news;
    }

    /// @throws cn.govshare.kernel.problem.Forbidden when the actor is of another department
    /// @throws cn.govshare.kernel.problem.Conflict when nothing waits for its review
    @Article("9(1)")
    public Resource recall(ResourceCode code, SeenVersion seen, Actor actor) {
        return changes.byKeeper(
                ResourceAct.RECALL,
                code,
                seen,
                actor,
                Resource::recall,
                changed -> news.tellReview(changed, Step.RECALLED, null));
    }
}
