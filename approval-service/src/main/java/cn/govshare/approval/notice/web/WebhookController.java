package cn.govshare.approval.notice.web;

import cn.govshare.approval.notice.WebhookGate;
import cn.govshare.approval.notice.Webhooks;
import cn.govshare.approval.notice.app.RegisterWebhook;
import cn.govshare.approval.notice.app.WithdrawWebhook;
import cn.govshare.approval.paging.After;
import cn.govshare.approval.visibility.Visibility;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.idempotency.Idempotency;
import cn.govshare.kit.security.AllowedRoles;
import cn.govshare.kit.web.Page;
import cn.govshare.kit.web.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
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
@RequestMapping("/api/v1/webhooks")
@Tag(name = "webhooks", description = "回调通知 · webhooks of departments")
class WebhookController {
    private final RegisterWebhook registerWebhook;
    private final WithdrawWebhook withdrawWebhook;
    private final Webhooks webhooks;
    private final WebhookGate gate;
    private final Idempotency idempotency;

    WebhookController(
            RegisterWebhook registerWebhook,
            WithdrawWebhook withdrawWebhook,
            Webhooks webhooks,
            WebhookGate gate,
            Idempotency idempotency) {
        this.registerWebhook = registerWebhook;
        this.withdrawWebhook = withdrawWebhook;
        this.webhooks = webhooks;
        this.gate = gate;
        this.idempotency = idempotency;
    }

    @PostMapping
    @AllowedRoles(Role.DEPARTMENT_HEAD)
    @Operation(operationId = "registerWebhook", summary = "登记本部门系统接收通知的回调地址 · have the department's own system told")
    ResponseEntity<WebhookView> registerWebhook(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody WebhookForm form,
            Actor actor) {
        var id = UUID.fromString(idempotency.once(
                actor,
                "registerWebhook",
                key,
                form,
                () -> registerWebhook
                        .register(
                                Objects.requireNonNull(form.host()),
                                Objects.requireNonNull(form.port()),
                                Objects.requireNonNull(form.path()),
                                actor)
                        .id()
                        .toString()));
        return ResponseEntity.created(URI.create("/api/v1/webhooks/" + id))
                .body(WebhookView.of(webhooks.find(id).orElseThrow(), gate.secret(id)));
    }

    @GetMapping
    @AllowedRoles({Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR})
    @Operation(
            operationId = "listWebhooks",
            summary = "本部门(市大数据管理局为全市)的回调地址 · webhooks of one's department, or the city's")
    Page<WebhookView> listWebhooks(PageQuery query, Actor actor) {
        var found = webhooks.list(Visibility.of(actor), After.id(query.after()), query.limit() + 1).stream()
                .map(each -> WebhookView.of(each, null))
                .toList();
        return query.page(found, each -> each.id().toString());
    }

    @PostMapping("/{id}/withdrawal")
    @AllowedRoles({Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR})
    @Operation(operationId = "withdrawWebhook", summary = "停用回调地址 · end a webhook")
    WebhookView withdrawWebhook(@PathVariable UUID id, Actor actor) {
        return WebhookView.of(withdrawWebhook.withdraw(id, actor), null);
    }
}
