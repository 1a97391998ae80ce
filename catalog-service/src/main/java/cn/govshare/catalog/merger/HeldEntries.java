package cn.govshare.catalog.merger;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.List;

/// The entries of a department, as a merger moves them.
public interface HeldEntries {
    long count(DepartmentCode department);

    /// Names in review or in force that both departments have, which the rules allow one department only once.
    List<String> sameNames(DepartmentCode from, DepartmentCode to);

    /// Makes the entries those of another department. What was published stays as it was, word for word.
    ///
    /// @return what was moved, by code
    List<ResourceCode> move(DepartmentCode from, DepartmentCode to);
}
