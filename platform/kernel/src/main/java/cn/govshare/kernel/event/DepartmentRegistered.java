package cn.govshare.kernel.event;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.DepartmentKind;
import cn.govshare.kernel.vocabulary.PostHolder;
import java.util.List;

/// A department takes part in sharing, or its name, its kind or the holders of its posts changed (art. 2, 25, 27).
/// Carries the whole state.
///
/// @param posts who holds its posts; a post may have several holders or none
public record DepartmentRegistered(
        DepartmentCode code, String name, DepartmentKind kind, List<PostHolder> posts, long version) implements Event {
    public DepartmentRegistered {
        // Events of before posts were known come without them.
        posts = posts == null ? List.of() : List.copyOf(posts);
    }

    public DepartmentRegistered(DepartmentCode code, String name, DepartmentKind kind, long version) {
        this(code, name, kind, List.of(), version);
    }

    @Override
    public String aggregateId() {
        return code.value();
    }
}
