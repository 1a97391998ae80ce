package cn.govshare.catalog.resource;

import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.util.List;

/// What other parts of the catalog find wrong with an entry beyond the rules of the law on its words, told with them
/// all
/// at once.
public interface EntryObjections {
    /// @param provider the department that compiles the entry
    List<Fault> faultsOf(DepartmentCode provider, ResourceDescription entry);
}
