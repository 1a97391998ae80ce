package cn.govshare.approval.grant;

import cn.govshare.approval.visibility.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All grants, in force or over.
public interface AccessGrants {
    void add(AccessGrant grant);

    /// Keeps the next state of a grant.
    ///
    /// @throws org.springframework.dao.OptimisticLockingFailureException when somebody else was faster
    void save(AccessGrant grant);

    Optional<AccessGrant> find(UUID id);

    /// Grants that may be seen, the newest first.
    ///
    /// @param after id of the last one seen
    List<AccessGrant> list(Visibility visibility, @Nullable UUID after, int limit);
}
