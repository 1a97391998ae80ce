package cn.govshare.catalog.jointcatalog.app;

import cn.govshare.catalog.jointcatalog.JointCatalog;
import cn.govshare.catalog.jointcatalog.JointCatalogId;
import cn.govshare.catalog.jointcatalog.JointCatalogs;
import cn.govshare.kernel.problem.SeenVersion;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The bureau keeps the list of themes: takes one up, renames it, closes it or opens it again.
@Component
@Article("11(3)")
public class KeepTheme {
    private final JointCatalogs catalogs;
    private final AuditTrail trail;

    KeepTheme(JointCatalogs catalogs, AuditTrail trail) {
        this.catalogs = catalogs;
        this.trail = trail;
    }

    /// A theme after the call, and whether the call brought it in.
    public record Outcome(JointCatalog catalog, boolean isNew) {}

    /// @param closed entries that belong to a closed theme stay; new ones are refused
    /// @throws cn.govshare.kernel.problem.PolicyViolation for a base catalog
    @Transactional
    public Outcome keep(JointCatalogId id, Text name, boolean closed, SeenVersion seen, Actor actor) {
        var before = catalogs.find(id);
        seen.mustBe(before.map(JointCatalog::version).orElse(0L));
        var catalog = before.map(each -> each.keep(name, closed)).orElseGet(() -> JointCatalog.theme(id.code(), name));
        if (before.isEmpty()) {
            catalogs.add(catalog);
        } else if (catalog.version() != before.get().version()) {
            catalogs.save(catalog);
        } else {
            return new Outcome(catalog, false);
        }
        trail.record(AuditDraft.of("catalog.joint-catalog.keep-theme", actor)
                .subject(id.kind() + "/" + id.code())
                .article("11(3)")
                .done());
        return new Outcome(catalog, before.isEmpty());
    }
}
