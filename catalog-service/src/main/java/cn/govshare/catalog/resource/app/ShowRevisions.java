package cn.govshare.catalog.resource.app;

import cn.govshare.catalog.resource.CatalogEntry;
import cn.govshare.catalog.resource.Resource;
import cn.govshare.catalog.resource.ResourceHistory;
import cn.govshare.catalog.resource.ResourceProblem;
import cn.govshare.catalog.resource.ResourceStep;
import cn.govshare.catalog.resource.Resources;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.Text;
import java.util.List;
import org.springframework.stereotype.Component;

/// What was published of a resource is for everybody; who did what, and what is under way, for those who keep and
/// review it.
@Component
public class ShowRevisions {
    private final ShowResource showResource;
    private final EntryKeepers keepers;
    private final Resources resources;
    private final ResourceHistory history;

    ShowRevisions(ShowResource showResource, EntryKeepers keepers, Resources resources, ResourceHistory history) {
        this.showResource = showResource;
        this.keepers = keepers;
        this.resources = resources;
        this.history = history;
    }

    /// Every published revision, the first one first.
    @Article("8(2)")
    public List<CatalogEntry> published(ResourceCode code, Actor actor) {
        return resources.entries(showResource.show(code, actor).code());
    }

    /// @throws NotFound when there is no such revision
    @Article("8(2)")
    public CatalogEntry published(ResourceCode code, int revision, Actor actor) {
        return resources
                .entry(showResource.show(code, actor).code(), revision)
                .orElseThrow(() -> new NotFound(
                        ResourceProblem.NO_SUCH_REVISION,
                        Text.of("%s 没有第 %s 修订版。", "%s has no revision %s.").with(code, revision)));
    }

    /// The resource with the revision under way.
    ///
    /// @throws NotFound when none is under way, or the actor may not know of it
    public Resource pending(ResourceCode code, Actor actor) {
        var resource = showResource.show(code, actor);
        resource.pendingRevision();
        if (!mayLookInside(resource, actor)) {
            throw new NotFound(
                    ResourceProblem.NO_REVISION_UNDER_WAY,
                    Text.of("%s 没有正在编制的修订稿。", "%s has no revision under way.").with(code));
        }
        return resource;
    }

    /// Who did what when, the first step first.
    ///
    /// @throws NotFound when the actor may not know of the resource or of its steps
    @Article("24")
    public List<ResourceStep> steps(ResourceCode code, Actor actor) {
        var resource = showResource.show(code, actor);
        if (!mayLookInside(resource, actor) && !actor.is(Role.AUDITOR)) {
            throw EntryKeepers.noSuch(code);
        }
        return history.of(code);
    }

    boolean mayLookInside(Resource resource, Actor actor) {
        return resource.isCompiledOrReviewedBy(actor) || keepers.isKeptBy(actor, resource);
    }
}
