package cn.govshare.approval.deadline;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The addresses of the departments' calendar feeds; a department has one in use at most.
public interface FeedAddresses {
    /// Puts the address into use in place of the department's former one.
    void replace(FeedAddress address);

    /// Takes the department's address out of use.
    ///
    /// @return false when it had none
    boolean revoke(DepartmentCode department, Instant at);

    Optional<FeedAddress> find(UUID id);

    /// The department's address in use.
    Optional<FeedAddress> inUse(DepartmentCode department);

    /// Counts a call of the address.
    ///
    /// @param opened true when it was called with its key
    /// @return false when it was called too often in this hour
    boolean admit(UUID id, boolean opened, Instant now, FeedLimit limit);
}
