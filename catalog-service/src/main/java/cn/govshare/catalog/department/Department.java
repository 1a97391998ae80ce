package cn.govshare.catalog.department;

import cn.govshare.kernel.event.DepartmentRegistered;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.DepartmentKind;

/// A department that takes part in sharing (art. 2); towns and zones follow the same rules (art. 27).
///
/// @param ordinal the department's place in the codes of its resources, given once
@Article({"2", "27"})
public record Department(DepartmentCode code, String name, DepartmentKind kind, int ordinal, long version) {
    public static Department register(DepartmentCode code, String name, DepartmentKind kind, int ordinal) {
        return new Department(code, name, kind, ordinal, 1);
    }

    /// The department under another name or kind; the same when neither differs.
    public Department replace(String newName, DepartmentKind newKind) {
        return name.equals(newName) && kind == newKind
                ? this
                : new Department(code, newName, newKind, ordinal, version + 1);
    }

    public DepartmentRegistered registered() {
        return new DepartmentRegistered(code, name, kind, version);
    }
}
