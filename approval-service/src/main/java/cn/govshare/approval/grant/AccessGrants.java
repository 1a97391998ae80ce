package cn.govshare.approval.grant;

import cn.govshare.approval.visibility.Visibility;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All grants, in force or over.
public interface AccessGrants {
    /// @throws org.springframework.dao.DuplicateKeyException when its request or its order has given one already
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

    /// Grants of a consumer for a resource that are not over, suspended ones among them, the newest first.
    List<AccessGrant> alive(DepartmentCode consumer, ResourceCode resource, LocalDate today);

    /// Grants of everybody for a resource that are not over, suspended ones among them, the newest first.
    List<AccessGrant> aliveFor(ResourceCode resource, LocalDate today);

    /// Grants for a resource that are not revoked and wait for their supply.
    List<AccessGrant> awaitingSupply(ResourceCode resource);

    /// Grants that are not over and whose last day lies before another day, by last day.
    ///
    /// @param after the last one seen
    List<AccessGrant> expiring(LocalDate today, LocalDate before, @Nullable AccessGrant after, int limit);

    /// Living grants that were given before a day and have not been used since it, the oldest first.
    ///
    /// @param party only those of this department, or the whole city's when null
    List<AccessGrant> unused(
            @Nullable DepartmentCode party, LocalDate today, LocalDate since, @Nullable UUID after, int limit);

    /// Living grants that were given before a day and are used, but with items that never were, the oldest first.
    ///
    /// @param party only those of this department, or the whole city's when null
    List<AccessGrant> overWide(
            @Nullable DepartmentCode party, LocalDate today, LocalDate givenBefore, @Nullable UUID after, int limit);
}
