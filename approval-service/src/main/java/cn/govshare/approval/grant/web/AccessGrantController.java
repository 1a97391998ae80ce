package cn.govshare.approval.grant.web;

import cn.govshare.approval.grant.AccessGrant;
import cn.govshare.approval.grant.AccessGrants;
import cn.govshare.approval.grant.GrantUses;
import cn.govshare.approval.grant.app.ReadGrant;
import cn.govshare.approval.history.CaseHistory;
import cn.govshare.approval.paging.After;
import cn.govshare.approval.visibility.Visibility;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.security.AllowedRoles;
import cn.govshare.kit.web.Page;
import cn.govshare.kit.web.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/access-grants")
@Tag(name = "access-grants", description = "共享授权 · grants")
class AccessGrantController {
    private final AccessGrants grants;
    private final GrantUses uses;
    private final CaseHistory history;
    private final ReadGrant readGrant;
    private final AccessGrantMapper mapper;
    private final Clock clock;

    AccessGrantController(
            AccessGrants grants,
            GrantUses uses,
            CaseHistory history,
            ReadGrant readGrant,
            AccessGrantMapper mapper,
            Clock clock) {
        this.grants = grants;
        this.uses = uses;
        this.history = history;
        this.readGrant = readGrant;
        this.mapper = mapper;
        this.clock = clock;
    }

    @GetMapping
    @Article("17")
    @AllowedRoles({
        Role.CATALOGER,
        Role.APPROVER,
        Role.DEPARTMENT_HEAD,
        Role.BUSINESS_SYSTEM,
        Role.PLATFORM_OPERATOR,
        Role.LEADING_GROUP
    })
    @Operation(
            operationId = "listAccessGrants",
            summary = "本部门提供或使用的授权,最新在前 · grants that one's department gave or holds, the newest first")
    Page<AccessGrantView> listAccessGrants(PageQuery query, Actor actor) {
        return page(query, grants.list(Visibility.of(actor), After.id(query.after()), query.limit() + 1));
    }

    @GetMapping("/unused")
    @Article("18")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR, Role.LEADING_GROUP})
    @Operation(
            operationId = "listUnusedAccessGrants",
            summary = "若干天以来从未使用的有效授权 · living grants that were not used for so many days, the oldest first")
    Page<AccessGrantView> listUnusedAccessGrants(
            PageQuery query,
            @Parameter(description = "天数 · days") @RequestParam(defaultValue = "90") @Min(1) @Max(3650) int days,
            Actor actor) {
        var today = today();
        return page(
                query,
                grants.unused(party(actor), today, today.minusDays(days), After.id(query.after()), query.limit() + 1));
    }

    @GetMapping("/over-wide")
    @Article("18")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR, Role.LEADING_GROUP})
    @Operation(
            operationId = "listOverWideAccessGrants",
            summary = "授权范围大于实际使用的有效授权(有从未使用的信息项)· living grants with items that were never used, the oldest first")
    Page<AccessGrantView> listOverWideAccessGrants(
            PageQuery query,
            @Parameter(description = "授权满若干天的 · given so many days ago at least")
                    @RequestParam(defaultValue = "30")
                    @Min(0) @Max(3650) int days,
            Actor actor) {
        var today = today();
        return page(
                query,
                grants.overWide(
                        party(actor),
                        today,
                        today.minusDays(days).plusDays(1),
                        After.id(query.after()),
                        query.limit() + 1));
    }

    @GetMapping("/{id}")
    @Article("17")
    @AllowedRoles({
        Role.CATALOGER,
        Role.APPROVER,
        Role.DEPARTMENT_HEAD,
        Role.BUSINESS_SYSTEM,
        Role.PLATFORM_OPERATOR,
        Role.LEADING_GROUP
    })
    @Operation(operationId = "getAccessGrant", summary = "一项授权 · one grant")
    AccessGrantView getAccessGrant(@PathVariable UUID id, Actor actor) {
        return view(readGrant.read(id, actor));
    }

    @GetMapping("/{id}/history")
    @Article({"17", "24"})
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR, Role.LEADING_GROUP})
    @Operation(operationId = "getAccessGrantHistory", summary = "一项授权的全部经过 · everything that happened to a grant")
    List<GrantStepView> getAccessGrantHistory(@PathVariable UUID id, Actor actor) {
        return history.of(readGrant.read(id, actor).id()).stream()
                .map(GrantStepView::of)
                .toList();
    }

    private Page<AccessGrantView> page(PageQuery query, List<AccessGrant> rows) {
        var found = query.page(rows, grant -> grant.id().toString());
        var today = today();
        var used = uses.of(found.items().stream().map(AccessGrant::id).toList());
        return new Page<>(
                found.items().stream()
                        .map(grant -> mapper.view(grant, today, used.get(grant.id())))
                        .toList(),
                found.next());
    }

    private AccessGrantView view(AccessGrant grant) {
        return mapper.view(grant, today(), uses.of(List.of(grant.id())).get(grant.id()));
    }

    private static @Nullable DepartmentCode party(Actor actor) {
        var visibility = Visibility.of(actor);
        return visibility.everything() ? null : visibility.department();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }
}
