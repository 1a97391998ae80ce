package cn.govshare.exchange.grant;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.GrantParty;
import cn.govshare.kernel.vocabulary.GrantQuota;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.RowCondition;
import cn.govshare.kernel.vocabulary.UsePurpose;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What a consumer may use: these items of these rows, for this purpose and matter, in this mode, so much a day,
/// between these days.
///
/// @param rows limits on the rows, all of which hold; none when every row is granted
/// @param suspendedBy who has suspended it now
/// @param limits what the provider has set beyond its terms
@Article("17")
public record Grant(
        UUID id,
        DepartmentCode consumer,
        ResourceCode resource,
        UsePurpose purpose,
        String matter,
        Set<String> items,
        ProvisionMode mode,
        LocalDate validFrom,
        LocalDate validUntil,
        List<RowCondition> rows,
        GrantQuota quota,
        Set<GrantParty> suspendedBy,
        boolean revoked,
        UseLimits limits) {
    public Grant {
        items = Set.copyOf(items);
        rows = List.copyOf(rows);
        suspendedBy = Set.copyOf(suspendedBy);
    }

    /// A grant on whose use the provider has set no limits.
    public Grant(
            UUID id,
            DepartmentCode consumer,
            ResourceCode resource,
            UsePurpose purpose,
            String matter,
            Set<String> items,
            ProvisionMode mode,
            LocalDate validFrom,
            LocalDate validUntil,
            List<RowCondition> rows,
            GrantQuota quota,
            Set<GrantParty> suspendedBy,
            boolean revoked) {
        this(
                id,
                consumer,
                resource,
                purpose,
                matter,
                items,
                mode,
                validFrom,
                validUntil,
                rows,
                quota,
                suspendedBy,
                revoked,
                UseLimits.NONE);
    }

    boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validUntil);
    }
}
