package cn.govshare.catalog.resource.app;

import cn.govshare.catalog.resource.Difference;
import cn.govshare.catalog.resource.Resource;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says in sentences what one revision of an entry changes against another.
@Component
public class CompareRevisions {
    private final ShowResource showResource;
    private final ShowRevisions showRevisions;

    CompareRevisions(ShowResource showResource, ShowRevisions showRevisions) {
        this.showResource = showResource;
        this.showRevisions = showRevisions;
    }

    /// @param to absent for the revision under way
    public record Compared(int from, @Nullable Integer to, Difference difference) {}

    /// @param from the one before `to`, when absent
    /// @param to the revision under way where the actor may see one, else the one in force, when absent
    /// @throws NotFound when there is no such revision
    @Article("8(2)")
    public Compared compare(ResourceCode code, @Nullable Integer from, @Nullable Integer to, Actor actor) {
        var resource = showResource.show(code, actor);
        if (to == null && showRevisions.mayLookInside(resource, actor) && resource.pending() != null) {
            int since = from == null ? resource.revision() : from;
            var before = showRevisions.published(code, since, actor).description();
            return new Compared(since, null, new Difference(before, resource.underWork()));
        }
        return published(resource, from, to == null ? resource.revision() : to, actor);
    }

    private Compared published(Resource resource, @Nullable Integer from, int to, Actor actor) {
        int since = from == null ? to - 1 : from;
        return new Compared(
                since,
                to,
                new Difference(
                        showRevisions.published(resource.code(), since, actor).description(),
                        showRevisions.published(resource.code(), to, actor).description()));
    }
}
