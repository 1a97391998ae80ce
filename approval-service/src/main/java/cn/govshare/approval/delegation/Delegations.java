package cn.govshare.approval.delegation;

import cn.govshare.approval.visibility.Visibility;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All delegations, those that are over among them.
public interface Delegations {
    /// True when the principal lets the delegate file for it on this day.
    boolean permit(DepartmentCode principal, DepartmentCode delegate, LocalDate today);

    /// Keeps a delegation; one that the same departments had before ends with it.
    void add(Delegation delegation);

    Optional<Delegation> find(UUID id);

    void end(UUID id, Instant at);

    /// Delegations that may be seen by either side, the newest first.
    ///
    /// @param after id of the last one seen
    List<Delegation> list(Visibility visibility, @Nullable UUID after, int limit);
}
