package cn.govshare.approval.notice.http;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What may be called as a webhook. Without a key and an allowed host webhooks are not offered.
///
/// @param key what the secrets of webhooks are derived from; at least 32 characters, kept secret
/// @param allowedHosts names of hosts that may be called; `*.liyang.gov.cn` stands for all below it
/// @param allowedNetworks networks inside the organisation that those hosts may be in, as `10.32.0.0/16`; public
/// addresses may always be called, and nothing else
/// @param plainHttp whether calls go without TLS
/// @param timeout longest wait for the other side
@Validated
@ConfigurationProperties("govshare.notices.webhooks")
record WebhookSettings(
        @DefaultValue("") String key,
        @DefaultValue List<String> allowedHosts,
        @DefaultValue List<String> allowedNetworks,
        @DefaultValue("false") boolean plainHttp,
        @DefaultValue("10s") Duration timeout) {
    private static final int SHORTEST_KEY = 32;

    WebhookSettings {
        if (!key.isEmpty() && key.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "govshare.notices.webhooks.key 至少 32 个字符。 / govshare.notices.webhooks.key has at least 32 characters.");
        }
        allowedHosts = List.copyOf(allowedHosts);
        allowedNetworks = List.copyOf(allowedNetworks);
    }

    boolean isComplete() {
        return !key.isEmpty() && !allowedHosts.isEmpty();
    }
}
