package cn.govshare.exchange.grant;

import cn.govshare.exchange.grant.UseDecision.Permit;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.GrantQuota;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// What was taken of the grants' daily quotas.
@Article("18")
public interface Quotas {
    /// Takes one call and so many rows, in the transaction of the access's record; calls of one grant wait for each
    /// other, so that none takes what another has taken.
    ///
    /// @return what is taken of the day now; empty when the quota does not suffice, and nothing is taken
    Optional<QuotaUse> take(UUID grant, GrantQuota quota, LocalDate day, long rows);

    /// Counts rows that left beyond those that were taken.
    void count(UUID grant, LocalDate day, long rows);

    /// Takes one call and so many rows of a permitted use.
    ///
    /// @return what is taken of the day now; empty when the quota does not suffice
    default Optional<QuotaUse> take(Permit permit, LocalDate day, long rows) {
        return permit.quota().equals(GrantQuota.UNLIMITED) || permit.grant().isEmpty()
                ? Optional.of(QuotaUse.NONE)
                : take(permit.grant().get(), permit.quota(), day, rows);
    }
}
