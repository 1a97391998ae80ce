package cn.govshare.catalog.jointcatalog.app;

import cn.govshare.catalog.jointcatalog.JointCatalog;
import cn.govshare.catalog.jointcatalog.JointCatalogId;
import cn.govshare.catalog.jointcatalog.JointCatalogKind;
import cn.govshare.catalog.jointcatalog.JointCatalogs;
import cn.govshare.catalog.resource.CatalogLeads;
import cn.govshare.catalog.resource.EntryObjections;
import cn.govshare.catalog.resource.ResourceDescription;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Text;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Who leads the base or theme catalog of an entry keeps it beside its provider; only its members contribute.
@Component
@Article({"11(2)", "11(3)"})
class LeadOfCatalog implements CatalogLeads, EntryObjections {
    private final JointCatalogs catalogs;

    LeadOfCatalog(JointCatalogs catalogs) {
        this.catalogs = catalogs;
    }

    @Override
    public boolean leads(DepartmentCode department, ResourceDescription entry) {
        return catalog(entry).filter(each -> each.isLedBy(department)).isPresent();
    }

    @Override
    public List<Fault> faultsOf(DepartmentCode provider, ResourceDescription entry) {
        return catalog(entry)
                .filter(each -> !each.admits(provider))
                .map(each -> new Fault(
                        each.id().kind() == JointCatalogKind.BASE ? "/register" : "/theme",
                        "lead-and-members-contribute",
                        Text.of(
                                        "“%s”目录由牵头部门和参与部门编制;请向市大数据管理局申请参与。",
                                        "Only the lead and the members contribute to the catalog (%s); ask the bureau.")
                                .with(each.name().zh()),
                        each.id().kind().article()))
                .stream()
                .toList();
    }

    private Optional<JointCatalog> catalog(ResourceDescription entry) {
        return JointCatalogId.of(entry).flatMap(catalogs::find);
    }
}
