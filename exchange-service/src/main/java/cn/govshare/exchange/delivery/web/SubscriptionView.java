package cn.govshare.exchange.delivery.web;

import cn.govshare.exchange.delivery.app.ReadSubscriptions.Signalled;
import cn.govshare.exchange.grant.UseProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "Subscription", description = "订阅 · subscription")
record SubscriptionView(
        @Schema(description = "标识 · id") UUID id,
        @Schema(description = "信息资源代码 · resource code") String resource,

        @Schema(description = "授权编号 · grant") @Nullable UUID grant,

        @Schema(description = "使用用途 · purpose") String purpose,
        @Schema(description = "使用事项 · matter") String matter,

        @Schema(description = "所订信息项;空为全部获准项 · asked items, empty for all that may be had")
        List<String> items,

        @Schema(description = "共享方式 · mode") String mode,
        @Schema(description = "状态 · status") String status,
        @Schema(description = "状态说明 · in words") String statusLabel,

        @Schema(description = "是否有待领取的数据;仅为信号,不含数据 · something waits; a signal without data")
        boolean waiting,

        @Schema(description = "现在不能领取的原因代码 · why nothing would be delivered now") @Nullable String refused,

        @Schema(description = "已确认到第几号变更 · number of the last change acknowledged")
        long position,

        @Schema(description = "订阅时间 · since") Instant subscribedAt) {
    static SubscriptionView of(Signalled signalled, Locale locale) {
        var subscription = signalled.subscription();
        return new SubscriptionView(
                subscription.id(),
                subscription.resource().value(),
                subscription.grant().orElse(null),
                subscription.purpose().name(),
                subscription.matter(),
                subscription.items().stream().sorted().toList(),
                subscription.mode().name(),
                subscription.status().name(),
                subscription.status().label().in(locale),
                signalled.waiting(),
                signalled.refused().map(UseProblem::code).orElse(null),
                subscription.copy().position(),
                subscription.subscribedAt());
    }
}
