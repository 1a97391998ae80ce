package cn.govshare.approval.deadline.web;

import cn.govshare.approval.deadline.Deadline;
import cn.govshare.approval.deadline.app.OpenFeed;
import cn.govshare.approval.offer.Departments;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.security.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "deadlines", description = "法定期限 · the statutory clock")
class FeedController {
    private static final String CALENDAR = "text/calendar;charset=UTF-8";

    private final OpenFeed openFeed;
    private final Departments departments;
    private final Clock clock;

    FeedController(OpenFeed openFeed, Departments departments, Clock clock) {
        this.openFeed = openFeed;
        this.departments = departments;
        this.clock = clock;
    }

    @GetMapping(path = "/deadlines/calendar-feed", produces = CALENDAR)
    @Article("17")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR, Role.LEADING_GROUP})
    @Operation(
            operationId = "getDeadlineFeed",
            summary = "未办结期限的日历文件(iCalendar)· open deadlines as an iCalendar, for who has signed in")
    String getDeadlineFeed(
            @RequestParam(required = false) @Nullable Scope scope,
            @RequestParam(required = false) @Nullable DepartmentCode owner,
            Actor actor) {
        var open = openFeed.open(Scope.query(scope, owner, null, null, null, null, actor));
        return CalendarFeed.of(open, names(open), clock.instant());
    }

    @GetMapping(path = "/calendar-feeds/{id}", produces = CALENDAR)
    @Article("17")
    @AllowedRoles.WhoKnowsTheAddress
    @Operation(
            operationId = "readCalendarFeed",
            summary =
                    "供日历软件订阅的部门未办结期限,凭地址中的密钥读取 · a department's open deadlines for calendar programs, by the key in the address")
    String readCalendarFeed(
            @PathVariable UUID id,
            @Parameter(description = "地址中的密钥 · the key in the address")
                    @RequestParam(defaultValue = "")
                    @Size(max = 100) String key) {
        var open = openFeed.open(id, key);
        return CalendarFeed.withoutWords(open, names(open), clock.instant());
    }

    private Map<DepartmentCode, String> names(List<Deadline> open) {
        return departments.names(open.stream().map(each -> each.duty().owner()).toList());
    }
}
