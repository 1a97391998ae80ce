package cn.govshare.approval.offer;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.util.Collection;
import java.util.Map;

/// Departments whose names a test knows.
public record NamedDepartments(Map<DepartmentCode, String> known) implements Departments {
    @Override
    public Map<DepartmentCode, String> names(Collection<DepartmentCode> codes) {
        return known;
    }

    @Override
    public void register(DepartmentCode code, String name, long version) {}

    @Override
    public void clear() {}
}
