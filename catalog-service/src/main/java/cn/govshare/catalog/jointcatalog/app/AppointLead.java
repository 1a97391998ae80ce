package cn.govshare.catalog.jointcatalog.app;

import cn.govshare.catalog.department.app.ShowDepartment;
import cn.govshare.catalog.jointcatalog.JointCatalog;
import cn.govshare.catalog.jointcatalog.JointCatalogId;
import cn.govshare.catalog.jointcatalog.JointCatalogs;
import cn.govshare.kernel.problem.SeenVersion;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The bureau appoints who leads a base or theme catalog and who contributes to it.
@Component
@Article({"11(2)", "11(3)"})
public class AppointLead {
    private final ShowJointCatalog showJointCatalog;
    private final ShowDepartment showDepartment;
    private final JointCatalogs catalogs;
    private final AuditTrail trail;

    AppointLead(
            ShowJointCatalog showJointCatalog,
            ShowDepartment showDepartment,
            JointCatalogs catalogs,
            AuditTrail trail) {
        this.showJointCatalog = showJointCatalog;
        this.showDepartment = showDepartment;
        this.catalogs = catalogs;
        this.trail = trail;
    }

    /// @throws cn.govshare.kernel.problem.NotFound when there is no such catalog or department
    /// @throws cn.govshare.kernel.problem.Conflict when one of the departments is no more
    @Transactional
    public JointCatalog appoint(
            JointCatalogId id, DepartmentCode lead, Set<DepartmentCode> members, SeenVersion seen, Actor actor) {
        var before = showJointCatalog.find(id);
        seen.mustBe(before.version());
        Stream.concat(Stream.of(lead), members.stream())
                .forEach(each -> showDepartment.show(each).refuseWhenDissolved());
        var catalog = before.appoint(lead, members);
        if (catalog.version() != before.version()) {
            catalogs.save(catalog);
            trail.record(AuditDraft.of("catalog.joint-catalog.appoint", actor)
                    .subject(id.kind() + "/" + id.code())
                    .article(id.kind().article())
                    .done());
        }
        return catalog;
    }
}
