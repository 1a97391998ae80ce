package cn.govshare.approval.calendar;

import cn.govshare.kernel.rule.WorkingCalendar;
import java.time.Instant;
import java.util.List;

/// The working calendar of the city: what the platform ships, and every wording of a year that the bureau adopted
/// since.
public interface Calendars {
    /// The calendar in its present wording.
    WorkingCalendar current();

    /// The calendar in its present wording, which stays the present one until the caller's transaction ends. Whoever
    /// counts a date asks here, so that a new wording finds every date that was counted by the old one.
    WorkingCalendar hold();

    /// Adopts a wording of a year, once all who hold the calendar have ended.
    ///
    /// @return the wording with its number
    CalendarRevision adopt(CalendarRevision draft);

    /// The wordings of a year, the newest first.
    List<CalendarRevision> revisions(int year);

    /// Wordings that have not been carried through to the open deadlines yet, the oldest first.
    List<CalendarRevision> pending();

    void carriedThrough(long revision, Instant at);
}
