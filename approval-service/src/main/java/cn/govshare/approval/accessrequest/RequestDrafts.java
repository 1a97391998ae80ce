package cn.govshare.approval.accessrequest;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The drafts and templates of all departments, each known to its own department only.
public interface RequestDrafts {
    void add(RequestDraft draft);

    /// Keeps the next version.
    ///
    /// @throws org.springframework.dao.OptimisticLockingFailureException when somebody else was faster
    void save(RequestDraft draft);

    Optional<RequestDraft> find(UUID id, DepartmentCode department);

    /// The newest first.
    ///
    /// @param template only templates or only drafts, or both when null
    List<RequestDraft> list(DepartmentCode department, @Nullable Boolean template, @Nullable UUID after, int limit);

    void remove(UUID id);
}
