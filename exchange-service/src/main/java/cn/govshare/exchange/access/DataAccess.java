package cn.govshare.exchange.access;

import cn.govshare.exchange.dataset.RowLimit;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.UsePurpose;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// An access by which data leaves: to whom, which items, on what ground.
///
/// @param id the access id that its audit records bear
/// @param grant empty for what is shared without condition
/// @param items names of the items that leave
/// @param limits which rows may leave; every row when there is none
@Article({"18", "19"})
public record DataAccess(
        UUID id,
        DepartmentCode consumer,
        ResourceCode resource,
        Optional<UUID> grant,
        UsePurpose purpose,
        String matter,
        ProvisionMode mode,
        List<String> items,
        List<RowLimit> limits,
        Instant at) {
    public DataAccess {
        items = List.copyOf(items);
        limits = List.copyOf(limits);
    }

    /// The day that it counts for, Asia/Shanghai.
    public LocalDate day() {
        return LocalDate.ofInstant(at, WorkingCalendar.ZONE);
    }
}
