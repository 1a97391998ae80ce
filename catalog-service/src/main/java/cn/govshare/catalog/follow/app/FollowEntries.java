package cn.govshare.catalog.follow.app;

import cn.govshare.catalog.follow.Changes;
import cn.govshare.catalog.follow.FeedPlace;
import cn.govshare.catalog.resource.app.ShowResource;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Anybody reads what changed in the catalog, all of it or of the entries that he follows.
@Component
@Article("7")
public class FollowEntries {
    private final Changes changes;
    private final ShowResource showResource;
    private final AuditTrail trail;

    FollowEntries(Changes changes, ShowResource showResource, AuditTrail trail) {
        this.changes = changes;
        this.showResource = showResource;
        this.trail = trail;
    }

    public List<Changes.Placed> changes(FeedPlace after, int limit) {
        return changes.after(after, null, limit);
    }

    public List<Changes.Placed> changesOfFollowed(FeedPlace after, int limit, Actor actor) {
        return changes.after(after, actor, limit);
    }

    public List<ResourceCode> followed(Actor actor) {
        return changes.followed(actor);
    }

    /// @throws cn.govshare.kernel.problem.NotFound when there is none, or none that the actor may know of
    @Transactional
    public void follow(ResourceCode code, Actor actor) {
        showResource.show(code, actor);
        changes.follow(actor, code);
        trail.record(draft("catalog.resource.follow", code, actor));
    }

    @Transactional
    public void unfollow(ResourceCode code, Actor actor) {
        changes.unfollow(actor, code);
        trail.record(draft("catalog.resource.unfollow", code, actor));
    }

    private static AuditDraft draft(String action, ResourceCode code, Actor actor) {
        return AuditDraft.of(action, actor).resource(code).article("7").done();
    }
}
