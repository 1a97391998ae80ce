package cn.govshare.approval.grant.web;

import cn.govshare.approval.grant.AccessGrants;
import cn.govshare.approval.grant.app.ReadGrant;
import cn.govshare.approval.grant.app.RevokeGrant;
import cn.govshare.approval.paging.After;
import cn.govshare.approval.visibility.Visibility;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.security.AllowedRoles;
import cn.govshare.kit.web.Page;
import cn.govshare.kit.web.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/access-grants")
@Tag(name = "access-grants", description = "共享授权 · grants")
class AccessGrantController {
    private final AccessGrants grants;
    private final ReadGrant readGrant;
    private final RevokeGrant revokeGrant;
    private final AccessGrantMapper mapper;
    private final Clock clock;

    AccessGrantController(
            AccessGrants grants, ReadGrant readGrant, RevokeGrant revokeGrant, AccessGrantMapper mapper, Clock clock) {
        this.grants = grants;
        this.readGrant = readGrant;
        this.revokeGrant = revokeGrant;
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
        var today = today();
        var found = grants.list(Visibility.of(actor), After.id(query.after()), query.limit() + 1).stream()
                .map(grant -> mapper.view(grant, today))
                .toList();
        return query.page(found, grant -> grant.id().toString());
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
        return mapper.view(readGrant.read(id, actor), today());
    }

    @PostMapping("/{id}/revocation")
    @Article({"17", "18"})
    @AllowedRoles({Role.APPROVER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR})
    @Operation(
            operationId = "revokeAccessGrant",
            summary = "撤销授权,立即生效(数据提供部门或市大数据管理局)· revoke a grant at once (provider or bureau)")
    AccessGrantView revokeAccessGrant(@PathVariable UUID id, @Valid @RequestBody RevocationForm form, Actor actor) {
        return mapper.view(revokeGrant.revoke(id, Objects.requireNonNull(form.reason()), actor), today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }
}
