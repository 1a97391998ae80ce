package cn.govshare.catalog.department;

import cn.govshare.kernel.event.DepartmentRegistered;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.DepartmentKind;
import cn.govshare.kernel.vocabulary.PostHolder;
import java.util.List;

/// A department that takes part in sharing (art. 2); towns and zones follow the same rules (art. 27).
///
/// @param ordinal the department's place in the codes of its resources, given once
/// @param posts who is responsible and who is told (art. 25)
@Article({"2", "25", "27"})
public record Department(
        DepartmentCode code, String name, DepartmentKind kind, int ordinal, List<PostHolder> posts, long version) {
    public Department {
        posts = List.copyOf(posts);
    }

    public static Department register(DepartmentCode code, String name, DepartmentKind kind, int ordinal) {
        return new Department(code, name, kind, ordinal, List.of(), 1);
    }

    /// The department under another name or kind; the same when neither differs.
    public Department replace(String newName, DepartmentKind newKind) {
        return name.equals(newName) && kind == newKind
                ? this
                : new Department(code, newName, newKind, ordinal, posts, version + 1);
    }

    /// The department with these holders of its posts and no others; the same when nothing differs.
    ///
    /// @throws cn.govshare.kernel.problem.PolicyViolation with all rules that the posts break
    @Article("25")
    public Department appoint(List<PostHolder> holders) {
        PostRule.check(holders);
        return posts.equals(holders) ? this : new Department(code, name, kind, ordinal, holders, version + 1);
    }

    public DepartmentRegistered registered() {
        return new DepartmentRegistered(code, name, kind, posts, version);
    }
}
