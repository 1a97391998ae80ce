package cn.govshare.catalog.resource.app;

import cn.govshare.catalog.resource.Resource;
import cn.govshare.catalog.resource.ResourceAct;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.problem.SeenVersion;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import org.springframework.stereotype.Component;

/// The department that keeps a published entry begins its next revision; the one in force stays until that is
/// published.
@Component
public class ReviseResource {
    private final ResourceChanges changes;

    ReviseResource(ResourceChanges changes) {
        this.changes = changes;
    }

    /// @throws Forbidden when the actor is of another department
    /// @throws Conflict when nothing is in force, or a revision is under way already
    @Article({"8(2)", "9(1)"})
    public Resource revise(ResourceCode code, SeenVersion seen, Actor actor) {
        return changes.byKeeper(ResourceAct.REVISE, code, seen, actor, Resource::revise);
    }
}
