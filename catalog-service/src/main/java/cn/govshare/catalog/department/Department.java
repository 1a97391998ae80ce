package cn.govshare.catalog.department;

import cn.govshare.kernel.event.DepartmentRegistered;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.DepartmentKind;
import cn.govshare.kernel.vocabulary.DepartmentLevel;
import cn.govshare.kernel.vocabulary.Dissolution;
import cn.govshare.kernel.vocabulary.FormerName;
import cn.govshare.kernel.vocabulary.PostHolder;
import cn.govshare.kernel.vocabulary.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A department that takes part in sharing (art. 2); towns and zones follow the same rules (art. 27).
///
/// @param ordinal the department's place in the codes of its resources, given once
/// @param posts who is responsible and who is told (art. 25)
/// @param formerNames the names that it had, the oldest first
/// @param dissolution present once it was merged into another department
@Article({"2", "25", "27"})
public record Department(
        DepartmentCode code,
        String name,
        DepartmentKind kind,
        DepartmentLevel level,
        int ordinal,
        List<PostHolder> posts,
        List<FormerName> formerNames,
        @Nullable Dissolution dissolution,
        long version) {
    public Department {
        posts = List.copyOf(posts);
        formerNames = List.copyOf(formerNames);
    }

    /// A department as it begins, of the level that is usual for its kind.
    public static Department register(DepartmentCode code, String name, DepartmentKind kind, int ordinal) {
        return register(code, name, kind, DepartmentLevel.of(kind), ordinal);
    }

    public static Department register(
            DepartmentCode code, String name, DepartmentKind kind, DepartmentLevel level, int ordinal) {
        return new Department(code, name, kind, level, ordinal, List.of(), List.of(), null, 1);
    }

    public boolean isDissolved() {
        return dissolution != null;
    }

    /// The department under another name, kind or level; the same when none differs. The name that it had is kept.
    ///
    /// @param today the first day of the new name
    /// @throws Conflict when it is no more
    public Department replace(String newName, DepartmentKind newKind, DepartmentLevel newLevel, LocalDate today) {
        refuseWhenDissolved();
        if (name.equals(newName) && kind == newKind && level == newLevel) {
            return this;
        }
        var names = name.equals(newName)
                ? formerNames
                : Stream.concat(formerNames.stream(), Stream.of(new FormerName(name, today)))
                        .toList();
        return new Department(code, newName, newKind, newLevel, ordinal, posts, names, null, version + 1);
    }

    /// The department with these holders of its posts and no others; the same when nothing differs.
    ///
    /// @throws Conflict when it is no more
    /// @throws cn.govshare.kernel.problem.PolicyViolation with all rules that the posts break
    @Article("25")
    public Department appoint(List<PostHolder> holders) {
        refuseWhenDissolved();
        PostRule.check(holders);
        return posts.equals(holders)
                ? this
                : new Department(code, name, kind, level, ordinal, holders, formerNames, null, version + 1);
    }

    /// The department at its end. Its posts stay readable; nobody acts from them any more.
    ///
    /// @throws Conflict when it is no more already
    @Article("27")
    public Department dissolve(Dissolution how) {
        refuseWhenDissolved();
        return new Department(code, name, kind, level, ordinal, posts, formerNames, how, version + 1);
    }

    public DepartmentRegistered registered() {
        return new DepartmentRegistered(code, name, kind, posts, level, formerNames, dissolution, version);
    }

    /// @throws Conflict when it is no more
    public void refuseWhenDissolved() {
        if (dissolution != null) {
            throw new Conflict(
                    DepartmentProblem.DISSOLVED,
                    Text.of("部门 %s 已于 %s 并入 %s。", "Department %s went up on %s in %s.")
                            .with(code, dissolution.on(), dissolution.successor()));
        }
    }
}
