package cn.govshare.approval.grant;

import cn.govshare.kernel.event.AccessGranted;
import cn.govshare.kernel.event.GrantRevoked;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kernel.vocabulary.UsePurpose;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A provider's consent as the consumer may use it: these items, for this purpose and matter, until this day.
///
/// @param request the access request that it answers
/// @param validUntil last day of use, Asia/Shanghai
@Article({"17", "18"})
public record AccessGrant(
        UUID id,
        UUID request,
        DepartmentCode consumer,
        DepartmentCode provider,
        ResourceCode resource,
        int revision,
        UsePurpose purpose,
        String matter,
        Set<String> items,
        ProvisionMode mode,
        LocalDate validFrom,
        LocalDate validUntil,
        Instant grantedAt,
        @Nullable Revocation revocation,
        long version) {
    public AccessGrant {
        items = Set.copyOf(items);
    }

    public GrantStatus statusOn(LocalDate today) {
        if (revocation != null) {
            return GrantStatus.REVOKED;
        }
        return today.isAfter(validUntil) ? GrantStatus.EXPIRED : GrantStatus.IN_FORCE;
    }

    /// Ends the grant at once.
    ///
    /// @throws Conflict when it is over already
    public AccessGrant revoke(Revocation how, LocalDate today) {
        var status = statusOn(today);
        if (status != GrantStatus.IN_FORCE) {
            throw new Conflict(
                    GrantProblem.NOT_IN_FORCE,
                    new Text(
                            "该授权%s,无需撤销。".formatted(status.label().zh()),
                            "The grant is %s already.".formatted(status.label().en())));
        }
        return new AccessGrant(
                id,
                request,
                consumer,
                provider,
                resource,
                revision,
                purpose,
                matter,
                items,
                mode,
                validFrom,
                validUntil,
                grantedAt,
                how,
                version + 1);
    }

    /// The event of its beginning: the whole grant as it was given.
    public AccessGranted granted() {
        return new AccessGranted(
                id,
                request,
                consumer,
                provider,
                resource,
                revision,
                purpose,
                matter,
                items,
                mode,
                validFrom,
                validUntil,
                1);
    }

    /// The event of its revocation.
    public GrantRevoked revoked(Revocation how) {
        return new GrantRevoked(granted(), how.reason(), how.at(), version);
    }
}
