package cn.govshare.catalog.resource.app;

import cn.govshare.catalog.resource.Resource;
import cn.govshare.catalog.resource.ResourceAct;
import cn.govshare.kernel.event.EntryReviewMoved.Step;
import cn.govshare.kernel.problem.SeenVersion;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import org.springframework.stereotype.Component;

/// The bureau has reviewed an entry and gives it back with its reasons.
@Component
public class ReturnResource {
    private final ResourceChanges changes;
    private final ResourceNews news;

    ReturnResource(ResourceChanges changes, ResourceNews news) {
        this.changes = changes;
        this.news = news;
    }

    @Article("8(2)")
    public Resource giveBack(ResourceCode code, String reasons, SeenVersion seen, Actor actor) {
        return changes.change(
                ResourceAct.RETURN,
                code,
                seen,
                actor,
                resource -> resource.giveBack(reasons),
                returned -> news.tellReview(returned, Step.RETURNED, reasons));
    }
}
