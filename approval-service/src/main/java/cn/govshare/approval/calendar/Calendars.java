package cn.govshare.approval.calendar;

import cn.govshare.kernel.rule.WorkingCalendar;

/// The working calendar of the city in its present wording.
public interface Calendars {
    WorkingCalendar current();
}
