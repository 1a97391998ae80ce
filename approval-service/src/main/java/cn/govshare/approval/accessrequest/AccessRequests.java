package cn.govshare.approval.accessrequest;

import cn.govshare.approval.visibility.Visibility;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All access requests.
public interface AccessRequests {
    /// @throws org.springframework.dao.DuplicateKeyException when the renewal of the same grant is asked for already
    void add(AccessRequest request);

    /// Keeps the next state of a request.
    ///
    /// @throws org.springframework.dao.OptimisticLockingFailureException when somebody else was faster
    void save(AccessRequest request);

    Optional<AccessRequest> find(UUID id);

    /// The request, locked until the end of the transaction.
    Optional<AccessRequest> lock(UUID id);

    /// Requests that may be seen, those that a department filed for another among them, the newest first.
    ///
    /// @param status only of this status, or of any when null
    /// @param after id of the last one seen
    List<AccessRequest> list(
            Visibility visibility, @Nullable AccessRequestStatus status, @Nullable UUID after, int limit);

    /// A consumer's requests for a resource that are not closed, the newest first.
    List<AccessRequest> open(DepartmentCode consumer, ResourceCode resource);

    /// Everybody's requests for a resource that are not closed, the oldest first.
    List<AccessRequest> openFor(ResourceCode resource);

    /// A consumer's last refused request for a resource.
    Optional<AccessRequest> lastRefused(DepartmentCode consumer, ResourceCode resource);
}
