package cn.govshare.exchange.grant.web;

import cn.govshare.exchange.grant.app.LimitUse;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.security.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/grant-limits/{grant}")
@Tag(name = "grant-limits", description = "授权的使用限制 · limits on the use of grants")
class UseLimitsController {
    private final LimitUse limitUse;

    UseLimitsController(LimitUse limitUse) {
        this.limitUse = limitUse;
    }

    @GetMapping
    @Article("18")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.BUSINESS_SYSTEM, Role.PLATFORM_OPERATOR})
    @Operation(operationId = "readUseLimits", summary = "一项授权的使用限制 · limits on the use of a grant")
    UseLimitsView readUseLimits(@PathVariable UUID grant, Actor actor) {
        return UseLimitsView.of(limitUse.read(grant, actor));
    }

    @PutMapping
    @Article({"18", "22"})
    @AllowedRoles({Role.APPROVER, Role.PLATFORM_OPERATOR})
    @Operation(
            operationId = "limitUse",
            summary = "设定使用限制:业务系统、来源网络、时段、遮盖 · limit clients, networks and hours, and mask items")
    UseLimitsView limitUse(@PathVariable UUID grant, @Valid @RequestBody UseLimitsForm form, Actor actor) {
        return UseLimitsView.of(limitUse.limit(grant, form.limits(), actor));
    }
}
