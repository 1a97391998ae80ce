package cn.govshare.catalog.resource.app;

import cn.govshare.catalog.resource.CatalogLeads;
import cn.govshare.catalog.resource.Resource;
import cn.govshare.catalog.resource.ResourceProblem;
import cn.govshare.catalog.resource.Resources;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.web.CommonProblem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Who keeps an entry and who may know of it. Who compiles an entry answers for it; nobody else changes it but the lead
/// department of its catalog.
@Component
@Article({"9(1)", "11(2)", "11(3)"})
public class EntryKeepers {
    private final Resources resources;
    private final ObjectProvider<CatalogLeads> leads;

    EntryKeepers(Resources resources, ObjectProvider<CatalogLeads> leads) {
        this.resources = resources;
        this.leads = leads;
    }

    /// @throws NotFound when there is none, or none that the actor may know of
    public Resource known(ResourceCode code, Actor actor) {
        return ifKnownTo(actor, resources.find(code).orElseThrow(() -> noSuch(code)));
    }

    /// @throws NotFound, as if there were none, when the actor may not know of it
    Resource ifKnownTo(Actor actor, Resource resource) {
        if (!resource.isVisibleTo(actor) && !isKeptBy(actor, resource)) {
            throw noSuch(resource.code());
        }
        return resource;
    }

    static NotFound noSuch(ResourceCode code) {
        return new NotFound(
                ResourceProblem.NO_SUCH_RESOURCE,
                Text.of("目录中没有代码为 %s 的信息资源。", "The catalog has no resource with the code %s.")
                        .with(code));
    }

    /// True for the people of the compiling department and of the lead department of its catalog.
    public boolean isKeptBy(Actor actor, Resource resource) {
        return !actor.is(Role.BUSINESS_SYSTEM)
                && (actor.belongsTo(resource.provider())
                        || leads.stream().anyMatch(lead -> lead.leads(actor.department(), resource.description())));
    }

    /// @throws Forbidden when the actor is of another department
    public void mustKeep(Resource resource, Actor actor) {
        if (!isKeptBy(actor, resource)) {
            throw new Forbidden(
                    CommonProblem.FOREIGN_DEPARTMENT,
                    Text.of(
                            "谁编制、谁负责:只有编制部门和牵头部门可以维护该条目(第九条、第十一条)。",
                            "Only the department that compiled the entry and its lead department keep it (art. 9, 11)."));
        }
    }
}
