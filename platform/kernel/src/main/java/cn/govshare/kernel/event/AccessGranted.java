package cn.govshare.kernel.event;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.UsePurpose;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/// A provider consented: the consumer may use these items for this purpose (art. 17). Carries the whole grant.
///
/// @param grant id of the grant
/// @param request id of the access request that it answers
/// @param revision the catalog revision that was requested
/// @param matter the business matter that the data is used for, as the consumer stated it
/// @param items names of the granted items
/// @param validFrom first day of use, Asia/Shanghai
/// @param validUntil last day of use, Asia/Shanghai
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
        long version)
        implements Event {
    public AccessGranted {
        items = Set.copyOf(items);
    }

    @Override
    public String aggregateId() {
        return grant.toString();
    }
}
