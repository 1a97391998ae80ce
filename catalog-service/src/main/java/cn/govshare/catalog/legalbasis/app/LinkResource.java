package cn.govshare.catalog.legalbasis.app;

import cn.govshare.catalog.legalbasis.ResourceLinks;
import cn.govshare.catalog.legalbasis.ResourceLinks.Link;
import cn.govshare.catalog.resource.Resource;
import cn.govshare.catalog.resource.ResourceProblem;
import cn.govshare.catalog.resource.Resources;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.web.CommonProblem;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The compiling department says on which documents and functions its entry rests.
@Component
@Article({"9(2)", "11(1)"})
public class LinkResource {
    private final Resources resources;
    private final ResourceLinks links;
    private final ShowGround showGround;
    private final AuditTrail trail;

    LinkResource(Resources resources, ResourceLinks links, ShowGround showGround, AuditTrail trail) {
        this.resources = resources;
        this.links = links;
        this.showGround = showGround;
        this.trail = trail;
    }

    /// @throws NotFound when there is no such entry, or none that the actor may know of
    public List<Link> read(ResourceCode code, Actor actor) {
        return links.of(visible(code, actor).code());
    }

    /// These and no others.
    ///
    /// @throws NotFound when there is no such entry or ground
    /// @throws Forbidden when the actor is of another department
    @Transactional
    public List<Link> replace(ResourceCode code, List<Link> grounds, Actor actor) {
        var resource = visible(code, actor);
        if (!actor.belongsTo(resource.provider())) {
            throw new Forbidden(
                    CommonProblem.FOREIGN_DEPARTMENT,
                    Text.of(
                            "谁编制、谁负责:只有编制部门可以登记依据。",
                            "Only the department that compiled the entry says what it rests on."));
        }
        grounds.forEach(each -> showGround.find(each.ground()));
        links.replace(code, grounds);
        trail.record(AuditDraft.of("catalog.resource.link-grounds", actor)
                .resource(code)
                .article("9(2)")
                .done());
        return links.of(code);
    }

    private Resource visible(ResourceCode code, Actor actor) {
        return resources
                .find(code)
                .filter(resource -> resource.isVisibleTo(actor))
                .orElseThrow(() -> new NotFound(
                        ResourceProblem.NO_SUCH_RESOURCE,
                        Text.of("目录中没有代码为 %s 的信息资源。", "The catalog has no resource with the code %s.")
                                .with(code)));
    }
}
