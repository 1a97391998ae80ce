package cn.govshare.approval.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A stretch of days that do not count, because the case was returned for completion.
///
/// @param from the first day that does not count, Asia/Shanghai
/// @param until the last day that does not count, on which the case came back; null while the pause lasts
/// @param restarts true when the limit begins anew after it
public record Pause(LocalDate from, @Nullable LocalDate until, boolean restarts, String reason) {
    public boolean isRunning() {
        return until == null;
    }

    boolean covers(LocalDate date) {
        return !date.isBefore(from) && (until == null || !date.isAfter(until));
    }

    Pause endedOn(LocalDate day) {
        return new Pause(from, day, restarts, reason);
    }
}
