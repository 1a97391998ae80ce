package cn.govshare.approval.calendar;

import cn.govshare.kernel.rule.WorkingCalendar;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.function.Predicate;

@Schema(name = "Calendar", description = "一年的工作日历 · the working days of a year")
record CalendarView(
        int year,

        @Schema(description = "true:国务院办公厅已公布;false:尚未公布,仅按周一至周五暂计 · false: counted by weekdays for now")
        boolean published,

        @Schema(description = "工作日总数 · number of working days")
        long workingDays,

        @Schema(description = "放假日 · days off") List<DayView> holidays,

        @Schema(description = "调休上班日 · make-up working days")
        List<DayView> makeUpDays) {
    @Schema(name = "CalendarDay")
    record DayView(LocalDate date, String name) {}

    static CalendarView of(int year, WorkingCalendar calendar) {
        var first = Year.of(year).atDay(1);
        long workingDays = first.datesUntil(first.plusYears(1))
                .filter(calendar::isWorkingDay)
                .count();
        return new CalendarView(
                year,
                calendar.covers(year),
                workingDays,
                days(year, calendar, WorkingCalendar.Day::off),
                days(year, calendar, day -> !day.off()));
    }

    private static List<DayView> days(int year, WorkingCalendar calendar, Predicate<WorkingCalendar.Day> kind) {
        return calendar.exceptionsOf(year).stream()
                .filter(kind)
                .map(day -> new DayView(day.date(), day.name()))
                .toList();
    }
}
