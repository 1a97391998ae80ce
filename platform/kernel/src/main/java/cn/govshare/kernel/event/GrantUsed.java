package cn.govshare.kernel.event;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/// How much a grant was used on one day (art. 18): the figures of the whole day so far. A later event of the same grant
/// and day replaces an earlier one.
///
/// @param day the day, Asia/Shanghai
/// @param items names of the items that left under the grant on this day
/// @param calls queries and downloads
/// @param rows rows that left
/// @param lastUsedAt the last call that is counted
/// @param version grows with each event of the grant
public record GrantUsed(
        UUID grant,
        DepartmentCode consumer,
        DepartmentCode provider,
        ResourceCode resource,
        LocalDate day,
        Set<String> items,
        long calls,
        long rows,
        Instant lastUsedAt,
        long version)
        implements Event {
    public GrantUsed {
        items = Set.copyOf(items);
    }

    @Override
    public String aggregateId() {
        return grant.toString();
    }
}
