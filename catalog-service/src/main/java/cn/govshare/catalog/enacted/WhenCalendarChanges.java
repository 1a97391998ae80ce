package cn.govshare.catalog.enacted;

import cn.govshare.kernel.rule.WorkingCalendar;

/// Told of another wording of a year, inside the transaction that takes it in: whatever keeps dates that were counted
/// through that year counts them anew.
@FunctionalInterface
public interface WhenCalendarChanges {
    /// @param now the calendar with that year's new wording
    void changed(int year, WorkingCalendar now);
}
