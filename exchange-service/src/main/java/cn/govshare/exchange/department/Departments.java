package cn.govshare.exchange.department;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The departments that take part, as the catalog names them.
public interface Departments {
    /// Names by code; a department that is not known yet is not in it.
    Map<DepartmentCode, String> names(Collection<DepartmentCode> codes);

    default boolean knows(DepartmentCode code) {
        return names(List.of(code)).containsKey(code);
    }

    /// Follows the catalog; an older version changes nothing.
    void register(DepartmentCode code, String name, long version);

    /// Removes the copy before it is made anew.
    void clear();
}
