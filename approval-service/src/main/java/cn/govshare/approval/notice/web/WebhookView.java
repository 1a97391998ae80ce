package cn.govshare.approval.notice.web;

import cn.govshare.approval.notice.Webhook;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "Webhook", description = "回调地址 · a webhook")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookView(
        UUID id,
        String department,
        String host,
        int port,
        String path,
        String registeredBy,
        Instant registeredAt,
        @Nullable Instant withdrawnAt,

        @Schema(description = "签名密钥,仅在登记时给出(Standard Webhooks)· signing secret, given at registration only") @Nullable String secret) {
    static WebhookView of(Webhook webhook, @Nullable String secret) {
        return new WebhookView(
                webhook.id(),
                webhook.department().value(),
                webhook.host(),
                webhook.port(),
                webhook.path(),
                webhook.registeredBy(),
                webhook.registeredAt(),
                webhook.withdrawnAt(),
                secret);
    }
}
