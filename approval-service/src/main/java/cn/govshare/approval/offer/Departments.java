package cn.govshare.approval.offer;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.util.Collection;
import java.util.Map;

/// The departments of the city, by name. A change that is older than what is known has no effect.
public interface Departments {
    /// The names of those departments that are known.
    Map<DepartmentCode, String> names(Collection<DepartmentCode> codes);

    void register(DepartmentCode code, String name, long version);

    void clear();
}
