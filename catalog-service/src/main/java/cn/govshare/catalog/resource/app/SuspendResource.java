package cn.govshare.catalog.resource.app;

import cn.govshare.catalog.resource.Resource;
import cn.govshare.catalog.resource.ResourceAct;
import cn.govshare.kernel.problem.SeenVersion;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import org.springframework.stereotype.Component;

/// The department that keeps an entry, or the bureau, suspends it: nothing is given out under it until it is resumed.
@Component
public class SuspendResource {
    private final ResourceChanges changes;
    private final ResourceNews news;

    SuspendResource(ResourceChanges changes, ResourceNews news) {
        this.changes = changes;
        this.news = news;
    }

    @Article({"16", "17"})
    public Resource suspend(ResourceCode code, String reason, SeenVersion seen, Actor actor) {
        return changes.byKeeperOrBureau(
                ResourceAct.SUSPEND, code, seen, actor, resource -> resource.suspend(reason), news::tellState);
    }
}
