package cn.govshare.catalog.resource.app;

import cn.govshare.catalog.resource.Resource;
import cn.govshare.catalog.resource.ResourceAct;
import cn.govshare.kernel.event.EntryReviewMoved.Step;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.problem.SeenVersion;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import org.springframework.stereotype.Component;

/// The compiling department hands an entry to the bureau for review.
@Component
public class SubmitResource {
    private final ResourceChanges changes;
    private final ResourceNews news;

    SubmitResource(ResourceChanges changes, ResourceNews news) {
        this.changes = changes;
        this.news = news;
    }

    /// @throws PolicyViolation naming every rule that the entry breaks
    @Article("8(2)")
    public Resource submit(ResourceCode code, SeenVersion seen, Actor actor) {
        return changes.byKeeper(
                ResourceAct.SUBMIT,
                code,
                seen,
                actor,
                resource -> resource.submit(changes.faultsOf(resource)),
                changed -> news.tellReview(changed, Step.SUBMITTED, null));
    }
}
