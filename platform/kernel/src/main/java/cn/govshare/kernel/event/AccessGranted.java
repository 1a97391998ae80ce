package cn.govshare.kernel.event;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.GrantOrigin;
import cn.govshare.kernel.vocabulary.GrantParty;
import cn.govshare.kernel.vocabulary.GrantQuota;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.RowCondition;
import cn.govshare.kernel.vocabulary.UseFrequency;
import cn.govshare.kernel.vocabulary.UsePurpose;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A grant came to be: the consumer may use these items for this purpose (art. 17). Carries the whole grant.
///
/// @param grant id of the grant
/// @param request id of the case that it comes of: an access request, or a negotiation that began without one
/// @param revision the catalog revision that was requested
/// @param matter the business matter that the data is used for, as the consumer stated it
/// @param items names of the granted items
/// @param validFrom first day of use, Asia/Shanghai
/// @param validUntil last day of use, Asia/Shanghai
/// @param rows limits on the rows, all of which hold; absent when every row is granted, read it by [#rowConditions]
/// @param quota how much a day; absent without a limit, read it by [#dailyQuota]
/// @param frequency how often the consumer means to use it
/// @param conditions what the provider or the order asks of the consumer, in words
/// @param suspendedBy who has suspended it now; absent when nobody has, read it by [#suspendingParties]
/// @param order id of the leading group's order, when it rests on one
/// @param origin what it rests on; absent in events before this field was, read it by [#restsOn]
public record AccessGranted(
        UUID grant,
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
        @Nullable List<RowCondition> rows,
        @Nullable GrantQuota quota,
        @Nullable UseFrequency frequency,
        @Nullable String conditions,
        @Nullable Set<GrantParty> suspendedBy,
        @Nullable UUID order,
        @Nullable GrantOrigin origin,
        long version)
        implements Event {
    public AccessGranted {
        items = Set.copyOf(items);
        rows = rows == null || rows.isEmpty() ? null : List.copyOf(rows);
        quota = GrantQuota.UNLIMITED.equals(quota) ? null : quota;
        suspendedBy = suspendedBy == null || suspendedBy.isEmpty() ? null : Set.copyOf(suspendedBy);
    }

    /// A grant of whole rows without quota, by the provider's reply, as all were at first.
    public AccessGranted(
            UUID grant,
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
            long version) {
        this(
                grant,
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
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                version);
    }

    @Override
    public String aggregateId() {
        return grant.toString();
    }

    /// The limits on the rows; none when every row is granted.
    public List<RowCondition> rowConditions() {
        return rows == null ? List.of() : rows;
    }

    public GrantQuota dailyQuota() {
        return Objects.requireNonNullElse(quota, GrantQuota.UNLIMITED);
    }

    /// Who has suspended the grant; nobody when it may be used.
    public Set<GrantParty> suspendingParties() {
        return suspendedBy == null ? Set.of() : suspendedBy;
    }

    public GrantOrigin restsOn() {
        return Objects.requireNonNullElse(origin, GrantOrigin.REPLY);
    }
}
