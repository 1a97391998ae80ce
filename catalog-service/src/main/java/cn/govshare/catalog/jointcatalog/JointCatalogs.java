package cn.govshare.catalog.jointcatalog;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All base and theme catalogs.
public interface JointCatalogs {
    Optional<JointCatalog> find(JointCatalogId id);

    /// Base catalogs first, each kind in the order in which they were set up.
    List<JointCatalog> list();

    /// Those that a department leads or contributes to.
    List<JointCatalog> of(DepartmentCode department);

    /// The names of the themes that take entries, by code, in the order of the list.
    Map<String, Text> openThemes();

    /// @throws cn.govshare.kernel.problem.Conflict when there is one already
    void add(JointCatalog catalog);

    /// @throws cn.govshare.kernel.problem.Conflict when it was changed meanwhile
    void save(JointCatalog catalog);

    /// What is in them; a catalog without an entry is left out.
    Map<JointCatalogId, JointCatalogFigures> figures();

    /// Entries in force by code.
    ///
    /// @param after the code that the page before ended with, or the empty text
    List<JointCatalogEntry> entries(JointCatalogId id, String after, int limit);
}
