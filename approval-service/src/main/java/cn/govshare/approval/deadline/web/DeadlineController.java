package cn.govshare.approval.deadline.web;

import cn.govshare.approval.deadline.DeadlineStatus;
import cn.govshare.approval.deadline.Deadlines;
import cn.govshare.approval.offer.Departments;
import cn.govshare.approval.paging.After;
import cn.govshare.approval.visibility.Visibility;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.security.AllowedRoles;
import cn.govshare.kit.web.Page;
import cn.govshare.kit.web.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/deadlines")
@Tag(name = "deadlines", description = "法定期限 · the statutory clock")
class DeadlineController {
    private final Deadlines deadlines;
    private final Departments departments;
    private final DeadlineMapper mapper;

    DeadlineController(Deadlines deadlines, Departments departments, DeadlineMapper mapper) {
        this.deadlines = deadlines;
        this.departments = departments;
        this.mapper = mapper;
    }

    @GetMapping
    @Article("17")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR, Role.LEADING_GROUP})
    @Operation(
            operationId = "listDeadlines",
            summary = "本部门(市大数据管理局、领导小组为全市)的法定期限,按截止日排列 · deadlines of one's department, or the city's, by due date")
    Page<DeadlineView> listDeadlines(
            PageQuery query, @RequestParam(required = false) @Nullable DeadlineStatus status, Actor actor) {
        var found = query.page(
                deadlines.list(Visibility.of(actor), status, After.id(query.after()), query.limit() + 1),
                deadline -> deadline.id().toString());
        var names = departments.names(
                found.items().stream().map(each -> each.duty().owner()).toList());
        return new Page<>(
                found.items().stream()
                        .map(each -> mapper.view(each, names.get(each.duty().owner())))
                        .toList(),
                found.next());
    }
}
