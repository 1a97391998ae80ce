package cn.govshare.approval.grant.web;

import cn.govshare.approval.grant.AccessGrant;
import cn.govshare.approval.grant.GrantUses;
import cn.govshare.approval.grant.app.NarrowGrant;
import cn.govshare.approval.grant.app.ResumeGrant;
import cn.govshare.approval.grant.app.RevokeGrant;
import cn.govshare.approval.grant.app.StartSupply;
import cn.govshare.approval.grant.app.SuspendGrant;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.security.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/access-grants/{id}")
@Tag(name = "access-grants")
class GrantChangeController {
    private final SuspendGrant suspendGrant;
    private final ResumeGrant resumeGrant;
    private final NarrowGrant narrowGrant;
    private final RevokeGrant revokeGrant;
    private final StartSupply startSupply;
    private final GrantUses uses;
    private final AccessGrantMapper mapper;
    private final Clock clock;

    GrantChangeController(
            SuspendGrant suspendGrant,
            ResumeGrant resumeGrant,
            NarrowGrant narrowGrant,
            RevokeGrant revokeGrant,
            StartSupply startSupply,
            GrantUses uses,
            AccessGrantMapper mapper,
            Clock clock) {
        this.suspendGrant = suspendGrant;
        this.resumeGrant = resumeGrant;
        this.narrowGrant = narrowGrant;
        this.revokeGrant = revokeGrant;
        this.startSupply = startSupply;
        this.uses = uses;
        this.mapper = mapper;
        this.clock = clock;
    }

    @PostMapping("/suspension")
    @Article({"17", "18"})
    @AllowedRoles({Role.APPROVER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR})
    @Operation(
            operationId = "suspendAccessGrant",
            summary = "暂停授权(使用部门、提供部门、市大数据管理局各自独立)· suspend a grant, each party with a flag of its own")
    AccessGrantView suspendAccessGrant(@PathVariable UUID id, @Valid @RequestBody ReasonForm form, Actor actor) {
        return view(suspendGrant.suspend(id, Objects.requireNonNull(form.reason()), actor));
    }

    @PostMapping("/resumption")
    @Article({"17", "18"})
    @AllowedRoles({Role.APPROVER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR})
    @Operation(operationId = "resumeAccessGrant", summary = "解除本方的暂停 · take one's own suspension back")
    AccessGrantView resumeAccessGrant(@PathVariable UUID id, @Valid @RequestBody ReasonForm form, Actor actor) {
        return view(resumeGrant.resume(id, Objects.requireNonNull(form.reason()), actor));
    }

    @PostMapping("/narrowing")
    @Article({"17", "18"})
    @AllowedRoles({Role.APPROVER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR})
    @Operation(
            operationId = "narrowAccessGrant",
            summary = "缩小授权范围(信息项、行、限额、期限),立即生效 · narrow a grant's items, rows, quota or period at once")
    AccessGrantView narrowAccessGrant(@PathVariable UUID id, @Valid @RequestBody NarrowingForm form, Actor actor) {
        return view(narrowGrant.narrow(id, form.narrowing(), Objects.requireNonNull(form.reason()), actor));
    }

    @PostMapping("/revocation")
    @Article({"17", "18"})
    @AllowedRoles({Role.APPROVER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR})
    @Operation(
            operationId = "revokeAccessGrant",
            summary = "撤销授权,立即生效(使用部门、提供部门或市大数据管理局)· revoke a grant at once (consumer, provider or bureau)")
    AccessGrantView revokeAccessGrant(@PathVariable UUID id, @Valid @RequestBody ReasonForm form, Actor actor) {
        return view(revokeGrant.revoke(id, Objects.requireNonNull(form.reason()), actor));
    }

    @PostMapping("/supply")
    @Article("18")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD})
    @Operation(
            operationId = "startSupplyUnderAccessGrant",
            summary = "数据提供部门确认已开始提供数据 · the provider says that it has begun to supply")
    AccessGrantView startSupplyUnderAccessGrant(@PathVariable UUID id, Actor actor) {
        return view(startSupply.start(id, actor));
    }

    private AccessGrantView view(AccessGrant grant) {
        var today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        return mapper.view(grant, today, uses.of(List.of(grant.id())).get(grant.id()));
    }
}
