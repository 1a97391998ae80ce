package cn.govshare.exchange.access;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// How much each grant is used.
public interface GrantUses {
    /// A grant's use on one day, all in all so far.
    ///
    /// @param items the items that left on that day, in any of the calls
    /// @param version grows with every gathering
    record DaysUse(
            UUID grant,
            DepartmentCode consumer,
            ResourceCode resource,
            LocalDate day,
            long calls,
            long rows,
            Set<String> items,
            Instant lastUsedAt,
            long version) {
        public DaysUse {
            items = Set.copyOf(items);
        }
    }

    /// Gathers the uses that were not counted yet into the counts; each is counted once, whatever fails in between. One
    /// replica at a time gathers.
    ///
    /// @return the days' counts that grew
    List<DaysUse> gather();
}
