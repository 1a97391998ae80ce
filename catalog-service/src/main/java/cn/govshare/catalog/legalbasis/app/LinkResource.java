package cn.govshare.catalog.legalbasis.app;

import cn.govshare.catalog.legalbasis.ResourceLinks;
import cn.govshare.catalog.legalbasis.ResourceLinks.Link;
import cn.govshare.catalog.resource.app.EntryKeepers;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.problem.SeenVersion;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The department that keeps an entry says on which documents and functions it rests.
@Component
@Article({"9(2)", "11(1)"})
public class LinkResource {
    private final EntryKeepers keepers;
    private final ResourceLinks links;
    private final ShowGround showGround;
    private final AuditTrail trail;

    LinkResource(EntryKeepers keepers, ResourceLinks links, ShowGround showGround, AuditTrail trail) {
        this.keepers = keepers;
        this.links = links;
        this.showGround = showGround;
        this.trail = trail;
    }

    /// What an entry rests on.
    ///
    /// @param version one more each time that it is stated anew, 0 before the first time
    public record Links(List<Link> grounds, long version) {}

    /// @throws NotFound when there is no such entry, or none that the actor may know of
    public Links read(ResourceCode code, Actor actor) {
        var known = keepers.known(code, actor).code();
        return new Links(links.of(known), links.version(known));
    }

    /// These and no others.
    ///
    /// @param seen the version of what is stated that the actor has looked at
    /// @throws NotFound when there is no such entry or ground
    /// @throws Forbidden when the actor is of another department
    @Transactional
    public Links replace(ResourceCode code, List<Link> grounds, SeenVersion seen, Actor actor) {
        keepers.mustKeep(keepers.known(code, actor), actor);
        seen.mustBe(links.lock(code));
        grounds.forEach(each -> showGround.find(each.ground()));
        links.replace(code, grounds);
        trail.record(AuditDraft.of("catalog.resource.link-grounds", actor)
                .resource(code)
                .article("9(2)")
                .done());
        return new Links(links.of(code), links.version(code));
    }
}
