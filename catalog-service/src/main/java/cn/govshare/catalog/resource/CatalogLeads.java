package cn.govshare.catalog.resource;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;

/// Which department leads the base or theme catalog that an entry belongs to, and so keeps its entries beside the
/// department that compiled them (art. 11(2), 11(3)).
@Article({"11(2)", "11(3)"})
public interface CatalogLeads {
    boolean leads(DepartmentCode department, ResourceDescription entry);
}
