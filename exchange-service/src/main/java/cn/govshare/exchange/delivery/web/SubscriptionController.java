package cn.govshare.exchange.delivery.web;

import cn.govshare.exchange.delivery.app.CancelSubscription;
import cn.govshare.exchange.delivery.app.ReadSubscriptions;
import cn.govshare.exchange.delivery.app.Subscribe;
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
import java.util.Locale;
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
@RequestMapping("/api/v1/subscriptions")
@Tag(name = "subscriptions", description = "订阅与交付 · subscriptions and deliveries")
class SubscriptionController {
    private final Subscribe subscribe;
    private final ReadSubscriptions readSubscriptions;
    private final CancelSubscription cancelSubscription;
    private final Idempotency idempotency;

    SubscriptionController(
            Subscribe subscribe,
            ReadSubscriptions readSubscriptions,
            CancelSubscription cancelSubscription,
            Idempotency idempotency) {
        this.subscribe = subscribe;
        this.readSubscriptions = readSubscriptions;
        this.cancelSubscription = cancelSubscription;
        this.idempotency = idempotency;
    }

    @PostMapping
    @Article({"16", "17"})
    @AllowedRoles(Role.BUSINESS_SYSTEM)
    @Operation(operationId = "subscribe", summary = "订阅数据集:先全量,后增量 · follow a data set")
    ResponseEntity<SubscriptionView> subscribe(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody SubscriptionForm form,
            Locale locale,
            Actor actor) {
        var id = UUID.fromString(idempotency.once(
                actor,
                "subscribe",
                key,
                form,
                () -> subscribe.subscribe(form.use(actor), actor).id().toString()));
        return ResponseEntity.created(URI.create("/api/v1/subscriptions/" + id))
                .body(SubscriptionView.of(readSubscriptions.read(id, actor), locale));
    }

    @GetMapping
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.BUSINESS_SYSTEM})
    @Operation(operationId = "listSubscriptions", summary = "本部门的订阅 · subscriptions of one's department")
    Page<SubscriptionView> listSubscriptions(PageQuery query, Locale locale, Actor actor) {
        var found =
                readSubscriptions.list(query.after(UUID::fromString).orElse(null), query.limit() + 1, actor).stream()
                        .map(each -> SubscriptionView.of(each, locale))
                        .toList();
        return query.page(found, each -> each.id().toString());
    }

    @GetMapping("/{id}")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.BUSINESS_SYSTEM})
    @Operation(
            operationId = "readSubscription",
            summary = "一项订阅,以及是否有数据待领取 · one subscription, and whether something waits for it")
    SubscriptionView readSubscription(@PathVariable UUID id, Locale locale, Actor actor) {
        return SubscriptionView.of(readSubscriptions.read(id, actor), locale);
    }

    @PostMapping("/{id}/cancellation")
    @AllowedRoles({Role.APPROVER, Role.DEPARTMENT_HEAD, Role.BUSINESS_SYSTEM})
    @Operation(operationId = "cancelSubscription", summary = "取消订阅 · cancel a subscription")
    SubscriptionView cancelSubscription(@PathVariable UUID id, Locale locale, Actor actor) {
        cancelSubscription.cancel(id, actor);
        return SubscriptionView.of(readSubscriptions.read(id, actor), locale);
    }
}
