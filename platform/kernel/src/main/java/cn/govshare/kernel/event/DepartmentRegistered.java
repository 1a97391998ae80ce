package cn.govshare.kernel.event;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.DepartmentKind;
import cn.govshare.kernel.vocabulary.DepartmentLevel;
import cn.govshare.kernel.vocabulary.Dissolution;
import cn.govshare.kernel.vocabulary.FormerName;
import cn.govshare.kernel.vocabulary.PostHolder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A department takes part in sharing, or its name, its kind or the holders of its posts changed, or it was merged into
/// another (art. 2, 25, 27). Carries the whole state.
///
/// @param posts who holds its posts; a post may have several holders or none
/// @param level of the city or of a town; absent in events of before levels were known
/// @param formerNames the names that it had, the oldest first
/// @param dissolution present once it was merged into another department, which everything living has passed to
public record DepartmentRegistered(
        DepartmentCode code,
        String name,
        DepartmentKind kind,
        List<PostHolder> posts,
        @Nullable DepartmentLevel level,
        List<FormerName> formerNames,
        @Nullable Dissolution dissolution,
        long version)
        implements Event {
    public DepartmentRegistered {
        // Events of before posts or former names were known come without them.
        posts = posts == null ? List.of() : List.copyOf(posts);
        formerNames = formerNames == null ? List.of() : List.copyOf(formerNames);
    }

    public DepartmentRegistered(DepartmentCode code, String name, DepartmentKind kind, long version) {
        this(code, name, kind, List.of(), version);
    }

    public DepartmentRegistered(
            DepartmentCode code, String name, DepartmentKind kind, List<PostHolder> posts, long version) {
        this(code, name, kind, posts, null, List.of(), null, version);
    }

    @Override
    public String aggregateId() {
        return code.value();
    }
}
