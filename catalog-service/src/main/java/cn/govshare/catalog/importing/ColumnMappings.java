package cn.govshare.catalog.importing;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.util.List;
import java.util.Optional;

/// The mappings that departments keep, by name.
public interface ColumnMappings {
    /// A mapping under its name.
    record Kept(String name, ColumnMapping mapping) {}

    Optional<ColumnMapping> find(DepartmentCode department, String name);

    List<Kept> list(DepartmentCode department);

    void keep(DepartmentCode department, Kept mapping);

    /// @return false when there is none
    boolean remove(DepartmentCode department, String name);
}
