package cn.govshare.audit.watch;

import cn.govshare.kernel.rule.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;

/// When the watch raises an alarm: from `threshold` on, within a window of time. A rule for one client stands before
/// the rule for all.
///
/// @param client the client that the rule is for; empty for all
/// @param windowMinutes length of the window
/// @param fromHour first hour of a working day, Asia/Shanghai
/// @param untilHour hour at which a working day ends
public record WatchRule(
        WatchKind kind,
        String client,
        boolean enabled,
        long threshold,
        int windowMinutes,
        int fromHour,
        int untilHour,
        long version) {
    public Duration window() {
        return Duration.ofMinutes(windowMinutes);
    }

    /// True outside the working hours of working days.
    public boolean isOffHours(Instant at, WorkingCalendar calendar) {
        var local = at.atZone(WorkingCalendar.ZONE);
        return local.getHour() < fromHour
                || local.getHour() >= untilHour
                || !calendar.isWorkingDay(local.toLocalDate());
    }

    /// The window that a moment lies in, counted from the beginning of time: an alarm is raised once in each.
    public long windowOf(Instant at) {
        return at.getEpochSecond() / window().toSeconds();
    }
}
