package cn.govshare.catalog.resource.app;

import cn.govshare.catalog.resource.Resource;
import cn.govshare.catalog.resource.ResourceAct;
import cn.govshare.catalog.resource.ResourceDescription;
import cn.govshare.catalog.resource.ResourceProblem;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.problem.SeenVersion;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import org.springframework.stereotype.Component;

/// The compiling department changes what an entry states before its review, or after it was returned.
@Component
public class EditResource {
    private final ResourceChanges changes;

    EditResource(ResourceChanges changes) {
        this.changes = changes;
    }

    /// @param version the version that the editor has seen, as the entry itself states it
    /// @throws Conflict when it is no longer that version
    @Article("9(1)")
    public Resource edit(
            ResourceCode code, ResourceDescription description, long version, SeenVersion seen, Actor actor) {
        return changes.byKeeper(ResourceAct.EDIT, code, seen, actor, resource -> {
            mustBe(version, resource);
            return resource.edit(description);
        });
    }

    private static void mustBe(long version, Resource resource) {
        if (version != resource.version()) {
            throw new Conflict(
                    ResourceProblem.CHANGED_MEANWHILE,
                    Text.of(
                                    "条目已是第 %s 版,您修改的是第 %s 版;请重新读取后再改。",
                                    "The entry is at version %s, you changed version %s; read it again.")
                            .with(resource.version(), version));
        }
    }
}
