package cn.govshare.approval.delegation.web;

import cn.govshare.approval.delegation.Delegation;
import cn.govshare.approval.delegation.Delegations;
import cn.govshare.approval.delegation.app.EndDelegation;
import cn.govshare.approval.delegation.app.GiveDelegation;
import cn.govshare.approval.paging.After;
import cn.govshare.approval.visibility.Visibility;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.idempotency.Idempotency;
import cn.govshare.kit.security.AllowedRoles;
import cn.govshare.kit.web.Page;
import cn.govshare.kit.web.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/request-delegations")
@Tag(name = "request-delegations", description = "委托代为申请 · filing requests for another department")
class DelegationController {
    private final GiveDelegation giveDelegation;
    private final EndDelegation endDelegation;
    private final Delegations delegations;
    private final Idempotency idempotency;
    private final Clock clock;

    DelegationController(
            GiveDelegation giveDelegation,
            EndDelegation endDelegation,
            Delegations delegations,
            Idempotency idempotency,
            Clock clock) {
        this.giveDelegation = giveDelegation;
        this.endDelegation = endDelegation;
        this.delegations = delegations;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @PostMapping
    @Article({"17", "27"})
    @AllowedRoles(Role.DEPARTMENT_HEAD)
    @Operation(
            operationId = "giveRequestDelegation",
            summary = "负责人委托其他部门代本部门提出共享申请 · the head lets another department file requests for his own")
    ResponseEntity<DelegationView> giveRequestDelegation(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody DelegationForm form,
            Actor actor) {
        var id = idempotency.once(
                actor,
                "giveRequestDelegation",
                key,
                form,
                () -> giveDelegation
                        .give(Objects.requireNonNull(form.delegate()), Objects.requireNonNull(form.validUntil()), actor)
                        .id()
                        .toString());
        return ResponseEntity.created(URI.create("/api/v1/request-delegations/" + id))
                .body(view(delegations.find(UUID.fromString(id)).orElseThrow()));
    }

    @GetMapping
    @Article({"17", "27"})
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR, Role.LEADING_GROUP})
    @Operation(
            operationId = "listRequestDelegations",
            summary = "本部门给出或受托的委托,最新在前 · delegations that one's department gave or holds, the newest first")
    Page<DelegationView> listRequestDelegations(PageQuery query, Actor actor) {
        var found = query.page(
                delegations.list(Visibility.of(actor), After.id(query.after()), query.limit() + 1),
                each -> each.id().toString());
        return new Page<>(found.items().stream().map(this::view).toList(), found.next());
    }

    @PostMapping("/{id}/end")
    @Article({"17", "27"})
    @AllowedRoles(Role.DEPARTMENT_HEAD)
    @Operation(operationId = "endRequestDelegation", summary = "委托部门终止委托 · the principal ends a delegation")
    DelegationView endRequestDelegation(@PathVariable UUID id, Actor actor) {
        return view(endDelegation.end(id, actor));
    }

    private DelegationView view(Delegation delegation) {
        return DelegationView.of(delegation, LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE));
    }
}
