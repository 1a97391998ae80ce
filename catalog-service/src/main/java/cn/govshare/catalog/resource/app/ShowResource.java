package cn.govshare.catalog.resource.app;

import cn.govshare.catalog.resource.Resource;
import cn.govshare.catalog.resource.ResourceAct;
import cn.govshare.catalog.resource.Resources;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.ResourceCode;
import org.springframework.stereotype.Component;

/// Anybody looks at a published entry; the people of its provider and the bureau also at one that is not.
@Component
public class ShowResource {
    private final Resources resources;
    private final EntryKeepers keepers;
    private final ResourceChanges changes;

    ShowResource(Resources resources, EntryKeepers keepers, ResourceChanges changes) {
        this.resources = resources;
        this.keepers = keepers;
        this.changes = changes;
    }

    /// @throws NotFound when there is none, or none that the actor may know of: only the latter is recorded
    public Resource show(ResourceCode code, Actor actor) {
        var resource = resources.find(code).orElseThrow(() -> EntryKeepers.noSuch(code));
        return changes.orRecordRefusal(
                () -> ResourceChanges.draft(ResourceAct.READ, actor).resource(code),
                () -> keepers.ifKnownTo(actor, resource));
    }
}
