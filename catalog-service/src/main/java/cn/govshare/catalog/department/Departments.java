package cn.govshare.catalog.department;

import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.util.List;
import java.util.Optional;

/// All departments.
public interface Departments {
    Optional<Department> find(DepartmentCode code);

    /// @param after the code that the page before ended with, or the empty text
    List<Department> list(String after, int limit);

    /// An ordinal that no department has or had.
    int nextOrdinal();

    /// @throws Conflict when it is registered already
    void add(Department department);

    /// @throws Conflict when the department was changed meanwhile
    void save(Department department);
}
