package cn.govshare.catalog.resource.app;

import cn.govshare.catalog.resource.Resource;
import cn.govshare.catalog.resource.ResourceAct;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.problem.SeenVersion;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import org.springframework.stereotype.Component;

/// The department that keeps an entry gives up the revision that it prepares.
@Component
public class AbandonRevision {
    private final ResourceChanges changes;

    AbandonRevision(ResourceChanges changes) {
        this.changes = changes;
    }

    /// @throws NotFound when none is under way
    /// @throws Conflict while the bureau reviews it
    @Article("9(1)")
    public Resource abandon(ResourceCode code, SeenVersion seen, Actor actor) {
        return changes.byKeeper(ResourceAct.ABANDON_REVISION, code, seen, actor, Resource::abandonRevision);
    }
}
