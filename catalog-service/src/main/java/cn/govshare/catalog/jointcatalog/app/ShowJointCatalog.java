package cn.govshare.catalog.jointcatalog.app;

import cn.govshare.catalog.jointcatalog.JointCatalog;
import cn.govshare.catalog.jointcatalog.JointCatalogEntry;
import cn.govshare.catalog.jointcatalog.JointCatalogFigures;
import cn.govshare.catalog.jointcatalog.JointCatalogId;
import cn.govshare.catalog.jointcatalog.JointCatalogProblem;
import cn.govshare.catalog.jointcatalog.JointCatalogs;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.Text;
import java.util.List;
import org.springframework.stereotype.Component;

/// Anybody looks at the base and theme catalogs.
@Component
public class ShowJointCatalog {
    private final JointCatalogs catalogs;

    ShowJointCatalog(JointCatalogs catalogs) {
        this.catalogs = catalogs;
    }

    /// A catalog and what is in it.
    public record Shown(JointCatalog catalog, JointCatalogFigures figures) {}

    /// @throws NotFound when there is none
    public Shown show(JointCatalogId id) {
        return new Shown(find(id), catalogs.figures().getOrDefault(id, JointCatalogFigures.NONE));
    }

    public List<Shown> list() {
        var figures = catalogs.figures();
        return catalogs.list().stream()
                .map(each -> new Shown(each, figures.getOrDefault(each.id(), JointCatalogFigures.NONE)))
                .toList();
    }

    /// Entries in force.
    ///
    /// @param after the code that the page before ended with, or the empty text
    /// @throws NotFound when there is no such catalog
    public List<JointCatalogEntry> entries(JointCatalogId id, String after, int limit) {
        find(id);
        return catalogs.entries(id, after, limit);
    }

    JointCatalog find(JointCatalogId id) {
        return catalogs.find(id)
                .orElseThrow(() -> new NotFound(
                        JointCatalogProblem.NO_SUCH_CATALOG,
                        Text.of("没有代码为 %s 的目录。", "There is no catalog %s.").with(id.code())));
    }
}
