package cn.govshare.approval.deadline.web;

import cn.govshare.approval.deadline.DeadlineStatus;
import cn.govshare.approval.deadline.Deadlines;
import cn.govshare.approval.deadline.app.SeeDeadline;
import cn.govshare.approval.deadline.web.DeadlineDetailsView.ChangeView;
import cn.govshare.approval.deadline.web.DeadlineDetailsView.ExtensionView;
import cn.govshare.approval.deadline.web.DeadlineDetailsView.StepView;
import cn.govshare.approval.offer.Departments;
import cn.govshare.approval.paging.After;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.security.AllowedRoles;
import cn.govshare.kit.web.CalendarDay;
import cn.govshare.kit.web.Page;
import cn.govshare.kit.web.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/deadlines")
@Tag(name = "deadlines", description = "法定期限 · the statutory clock")
class DeadlineController {
    private final Deadlines deadlines;
    private final SeeDeadline seeDeadline;
    private final Departments departments;
    private final DeadlineMapper mapper;

    DeadlineController(Deadlines deadlines, SeeDeadline seeDeadline, Departments departments, DeadlineMapper mapper) {
        this.deadlines = deadlines;
        this.seeDeadline = seeDeadline;
        this.departments = departments;
        this.mapper = mapper;
    }

    @GetMapping
    @Article("17")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR, Role.LEADING_GROUP})
    @Operation(
            operationId = "listDeadlines",
            summary = "我的、本部门的或全市的法定期限,按截止日排列 · one's own, one's department's or the city's deadlines, by due date")
    Page<DeadlineView> listDeadlines(
            PageQuery page,
            @Parameter(description = "MINE 我的,DEPARTMENT 本部门,CITY 全市 · whose") @RequestParam(required = false) @Nullable Scope scope,
            @RequestParam(required = false) @Nullable DeadlineStatus status,
            @RequestParam(required = false) @Nullable Set<Duty> duty,
            @RequestParam(required = false) @Nullable DepartmentCode owner,
            @RequestParam(required = false) @CalendarDay @Nullable LocalDate dueFrom,
            @RequestParam(required = false) @CalendarDay @Nullable LocalDate dueUntil,
            Actor actor) {
        var query = Scope.query(scope, owner, duty, status, dueFrom, dueUntil, actor);
        var found = page.page(
                deadlines.list(query, After.id(page.after()), page.limit() + 1),
                deadline -> deadline.id().toString());
        var names = departments.names(
                found.items().stream().map(each -> each.duty().owner()).toList());
        return new Page<>(
                found.items().stream()
                        .map(each -> mapper.view(each, names.get(each.duty().owner())))
                        .toList(),
                found.next());
    }

    @GetMapping("/{id}")
    @Article("17")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR, Role.LEADING_GROUP})
    @Operation(
            operationId = "getDeadline",
            summary = "一项法定期限:截止日的来历、已发出的提醒与督办 · one deadline, how its date came to be and who was told")
    DeadlineDetailsView getDeadline(@PathVariable UUID id, Actor actor) {
        var deadline = seeDeadline.see(id, actor);
        var owner = deadline.duty().owner();
        return new DeadlineDetailsView(
                mapper.view(deadline, departments.names(List.of(owner)).get(owner)),
                deadlines.changes(id).stream().map(ChangeView::of).toList(),
                deadlines.told(id).stream().map(StepView::of).toList(),
                deadlines.extensionRequest(id).map(ExtensionView::of).orElse(null));
    }

    @GetMapping("/timetable")
    @Article({"17", "20"})
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR, Role.LEADING_GROUP})
    @Operation(
            operationId = "getDeadlineTimetable",
            summary = "各部门各类事项的平均办理用时、按期与逾期件数 · mean days taken, in time and late, per department and kind")
    TimetableView getDeadlineTimetable(
            @Parameter(description = "办结日起(含)· closed from") @RequestParam @CalendarDay LocalDate from,
            @Parameter(description = "办结日止(含)· closed until") @RequestParam @CalendarDay LocalDate until,
            @RequestParam(required = false) @Nullable Scope scope,
            @RequestParam(required = false) @Nullable Set<Duty> duty,
            @RequestParam(required = false) @Nullable DepartmentCode owner,
            Actor actor) {
        var figures = deadlines.figures(
                Scope.query(scope, owner, duty, null, null, null, actor),
                from.atStartOfDay(WorkingCalendar.ZONE).toInstant(),
                until.plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant());
        var names = departments.names(figures.stream().map(each -> each.owner()).toList());
        return new TimetableView(
                from,
                until,
                figures.stream()
                        .map(each -> TimetableView.LineView.of(each, names.get(each.owner())))
                        .toList());
    }
}
