package cn.govshare.approval.deadline;

import cn.govshare.kernel.event.DutyDue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a due date came to be what it is. None is ever removed.
///
/// @param formerDueOn the date before; null when it was counted for the first time
/// @param account name of the account that moved it; null when the clock did by itself
/// @param calendar revision of the calendar
public record DeadlineChange(
        UUID deadline,
        Instant at,
        DutyDue.Cause cause,
        @Nullable LocalDate formerDueOn,
        LocalDate dueOn,
        boolean provisional,
        String reason,
        @Nullable String account,
        long calendar) {}
