package cn.govshare.catalog.resource.app;

import cn.govshare.catalog.resource.Resource;
import cn.govshare.catalog.resource.ResourceAct;
import cn.govshare.kernel.problem.SeenVersion;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import org.springframework.stereotype.Component;

/// The department that keeps a suspended entry, or the bureau, lets it be used again.
@Component
public class ResumeResource {
    private final ResourceChanges changes;
    private final ResourceNews news;

    ResumeResource(ResourceChanges changes, ResourceNews news) {
        this.changes = changes;
        this.news = news;
    }

    @Article({"16", "17"})
    public Resource resume(ResourceCode code, SeenVersion seen, Actor actor) {
        return changes.byKeeperOrBureau(ResourceAct.RESUME, code, seen, actor, Resource::resume, news::tellState);
    }
}
