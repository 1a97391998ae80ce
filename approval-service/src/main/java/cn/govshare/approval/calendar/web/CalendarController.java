package cn.govshare.approval.calendar.web;

import cn.govshare.approval.calendar.CalendarFile;
import cn.govshare.approval.calendar.CalendarRevision;
import cn.govshare.approval.calendar.CalendarRule;
import cn.govshare.approval.calendar.Calendars;
import cn.govshare.approval.calendar.app.AdoptCalendar;
import cn.govshare.approval.calendar.web.CalendarView.RevisionView;
import cn.govshare.kernel.rule.WorkingCalendar.Day;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.idempotency.Idempotency;
import cn.govshare.kit.security.AllowedRoles;
import cn.govshare.kit.web.CalendarDay;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/calendars")
@Tag(name = "calendars", description = "工作日历 · working calendars")
class CalendarController {
    private final Calendars calendars;
    private final AdoptCalendar adoptCalendar;
    private final Idempotency idempotency;

    CalendarController(Calendars calendars, AdoptCalendar adoptCalendar, Idempotency idempotency) {
        this.calendars = calendars;
        this.adoptCalendar = adoptCalendar;
        this.idempotency = idempotency;
    }

    @GetMapping("/{year}")
    @Article("17")
    @AllowedRoles.Everyone
    @Operation(
            operationId = "getCalendar",
            summary = "一年的法定节假日与调休上班日,及其是否已公布 · holidays and make-up days of a year, and whether they are published")
    CalendarView getCalendar(@PathVariable @Min(CalendarDay.EARLIEST) @Max(CalendarDay.LATEST) int year) {
        return CalendarView.of(year, calendars.current());
    }

    @GetMapping("/{year}/revisions")
    @Article("17")
    @AllowedRoles.Everyone
    @Operation(
            operationId = "listCalendarRevisions",
            summary = "该年工作日历的历次录入,最新在前 · every wording of the year, the newest first")
    List<RevisionView> listCalendarRevisions(
            @PathVariable @Min(CalendarDay.EARLIEST) @Max(CalendarDay.LATEST) int year) {
        return calendars.revisions(year).stream().map(RevisionView::of).toList();
    }

    @PostMapping(path = "/{year}/revisions", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Article("17")
    @AllowedRoles(Role.PLATFORM_OPERATOR)
    @Operation(
            operationId = "adoptCalendar",
            summary = "录入一年的放假与调休安排;未办结的期限随之重新计算 · adopt a year's holidays; open deadlines are counted anew")
    ResponseEntity<RevisionView> adoptCalendar(
            @PathVariable @Min(CalendarDay.EARLIEST) @Max(CalendarDay.LATEST) int year,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody CalendarForm form,
            Actor actor) {
        var days = Objects.requireNonNull(form.days()).stream()
                .map(day -> new Day(
                        Objects.requireNonNull(day.date()),
                        Objects.requireNonNull(day.name()),
                        Objects.requireNonNull(day.off())))
                .toList();
        var asked = new CalendarRule.Asked(
                year, Objects.requireNonNull(form.published()), Objects.requireNonNull(form.source()), days);
        return adopted(key, asked, actor);
    }

    @PostMapping(path = "/{year}/revisions/file", consumes = "text/csv")
    @Article("17")
    @AllowedRoles(Role.PLATFORM_OPERATOR)
    @Operation(
            operationId = "importCalendar",
            summary = "以 CSV 文件(date,name,off)导入一年的放假与调休安排 · import a year's holidays as CSV")
    ResponseEntity<RevisionView> importCalendar(
            @PathVariable @Min(CalendarDay.EARLIEST) @Max(CalendarDay.LATEST) int year,
            @RequestParam boolean published,
            @RequestParam @NotBlank @Size(max = 200) @Pattern(regexp = "[^\\x00]*") String source,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Size(max = 40_000) String file,
            Actor actor) {
        return adopted(key, new CalendarRule.Asked(year, published, source, CalendarFile.read(file)), actor);
    }

    private ResponseEntity<RevisionView> adopted(@Nullable String key, CalendarRule.Asked asked, Actor actor) {
        var revision = Long.parseLong(idempotency.once(
                actor,
                "adoptCalendar",
                key,
                asked,
                () -> Long.toString(adoptCalendar.adopt(asked, actor).revision())));
        return ResponseEntity.created(URI.create("/api/v1/calendars/%d/revisions".formatted(asked.year())))
                .body(RevisionView.of(find(asked.year(), revision)));
    }

    private CalendarRevision find(int year, long revision) {
        return calendars.revisions(year).stream()
                .filter(each -> each.revision() == revision)
                .findFirst()
                .orElseThrow();
    }
}
