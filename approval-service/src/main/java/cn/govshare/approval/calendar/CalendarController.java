package cn.govshare.approval.calendar;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kit.security.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/calendars")
@Tag(name = "calendars", description = "工作日历 · working calendars")
class CalendarController {
    private final Calendars calendars;

    CalendarController(Calendars calendars) {
        this.calendars = calendars;
    }

    @GetMapping("/{year}")
    @Article("17")
    @AllowedRoles.Everyone
    @Operation(
            operationId = "getCalendar",
            summary = "一年的法定节假日与调休上班日,及其是否已公布 · holidays and make-up days of a year, and whether they are published")
    CalendarView getCalendar(@PathVariable @Min(1950) @Max(2999) int year) {
        return CalendarView.of(year, calendars.current());
    }
}
