package cn.govshare.catalog.freshness;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.UpdateCycle;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the provider of an entry in force has promised, and what has arrived.
///
/// @param since the day from which it is counted while nothing has arrived
/// @param lastArrival when the last batch was merged; absent while nothing has arrived
/// @param rows rows of the last batch
/// @param due when the next update falls due; absent for a cycle that promises no day
@Article({"9(1)", "18(1)"})
public record KeptPromise(
        ResourceCode resource,
        DepartmentCode provider,
        String name,
        UpdateCycle cycle,
        LocalDate since,
        @Nullable Instant lastArrival,
        long rows,
        UpdatePeriods.@Nullable DueDays due) {}
