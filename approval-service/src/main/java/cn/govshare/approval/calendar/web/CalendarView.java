package cn.govshare.approval.calendar.web;

import cn.govshare.approval.calendar.CalendarRevision;
import cn.govshare.kernel.rule.WorkingCalendar;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

@Schema(name = "Calendar", description = "一年的工作日历 · the working days of a year")
record CalendarView(
        int year,

        @Schema(description = "true:国务院办公厅已公布;false:尚未公布,仅为暂计 · false: counted provisionally for now")
        boolean published,

        @Schema(description = "工作日总数 · number of working days")
        long workingDays,

        @Schema(description = "放假日 · days off") List<DayView> holidays,

        @Schema(description = "调休上班日 · make-up working days")
        List<DayView> makeUpDays) {
    @Schema(name = "CalendarDay")
    record DayView(LocalDate date, String name) {}

    @Schema(name = "CalendarRevision", description = "一次录入的工作日历 · one wording of a year")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RevisionView(
            @Schema(description = "版次 · number") long revision,
            int year,
            boolean published,
            @Schema(description = "依据文件 · document") String source,
            @Schema(description = "录入人 · adopted by") String adoptedBy,
            Instant adoptedAt,

            @Schema(description = "未办结期限全部重新计算完毕的时间 · when all open deadlines had been counted anew") @Nullable Instant carriedThroughAt,

            @Schema(description = "放假日 · days off") List<DayView> holidays,

            @Schema(description = "调休上班日 · make-up working days")
            List<DayView> makeUpDays) {
        static RevisionView of(CalendarRevision revision) {
            return new RevisionView(
                    revision.revision(),
                    revision.year(),
                    revision.published(),
                    revision.source(),
                    revision.adoptedBy(),
                    revision.adoptedAt(),
                    revision.carriedThroughAt(),
                    days(revision.days(), WorkingCalendar.Day::off),
                    days(revision.days(), day -> !day.off()));
        }
    }

    static CalendarView of(int year, WorkingCalendar calendar) {
        var first = Year.of(year).atDay(1);
        long workingDays = first.datesUntil(first.plusYears(1))
                .filter(calendar::isWorkingDay)
                .count();
        var days = calendar.exceptionsOf(year);
        return new CalendarView(
                year,
                calendar.covers(year),
                workingDays,
                days(days, WorkingCalendar.Day::off),
                days(days, day -> !day.off()));
    }

    private static List<DayView> days(List<WorkingCalendar.Day> days, Predicate<WorkingCalendar.Day> kind) {
        return days.stream()
                .filter(kind)
                .map(day -> new DayView(day.date(), day.name()))
                .toList();
    }
}
