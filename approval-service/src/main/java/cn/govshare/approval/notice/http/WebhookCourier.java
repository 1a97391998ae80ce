package cn.govshare.approval.notice.http;

import cn.govshare.approval.notice.Channel;
import cn.govshare.approval.notice.Courier;
import cn.govshare.approval.notice.Delivery;
import cn.govshare.approval.notice.Dispatch;
import cn.govshare.approval.notice.Webhook;
import cn.govshare.approval.notice.WebhookGate;
import cn.govshare.approval.notice.Webhooks;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Calls the webhooks of departments, signed as the Standard Webhooks specification says: `webhook-id`,
/// `webhook-timestamp`, `webhook-signature`. No redirect is followed, no token of the platform is sent.
@Component
class WebhookCourier implements Courier, WebhookGate, DisposableBean {
    private static final int GONE = 410;

    private final WebhookSettings settings;
    private final Webhooks webhooks;
    private final Clock clock;
    private final CloseableHttpClient client;

    WebhookCourier(WebhookSettings settings, Webhooks webhooks, Clock clock) {
        this.settings = settings;
        this.webhooks = webhooks;
        this.clock = clock;
        var timeout = Timeout.of(settings.timeout());
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new PermittedAddresses(settings.allowedNetworks()))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(timeout).build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public boolean isReady() {
        return isOffered();
    }

    @Override
    public boolean isOffered() {
        return settings.isComplete();
    }

    @Override
    public boolean allows(String host) {
        var name = host.toLowerCase(Locale.ROOT);
        return settings.allowedHosts().stream()
                .map(allowed -> allowed.toLowerCase(Locale.ROOT))
                .anyMatch(allowed ->
                        allowed.startsWith("*.") ? name.endsWith(allowed.substring(1)) : name.equals(allowed));
    }

    @Override
    public String secret(UUID webhook) {
        return "whsec_" + Base64.getEncoder().encodeToString(key(webhook));
    }

    /// Each webhook has a key of its own, which nobody finds in the database.
    private byte[] key(UUID webhook) {
        return hmac(settings.key().getBytes(StandardCharsets.UTF_8), "webhook/" + webhook);
    }

    @Override
    public Delivery deliver(Dispatch dispatch) {
        var webhook = webhooks.find(UUID.fromString(dispatch.target())).orElseThrow();
        if (webhook.withdrawnAt() != null) {
            return new Delivery.Refused("The webhook is withdrawn");
        }
        if (!allows(webhook.host())) {
            return new Delivery.Refused("The host is no longer allowed");
        }
        try {
            return call(signed(webhook, dispatch));
        } catch (URISyntaxException e) {
            return new Delivery.Refused("Address: " + e.getReason());
        }
    }

    private HttpPost signed(Webhook webhook, Dispatch dispatch) throws URISyntaxException {
        var scheme = settings.plainHttp() ? "http" : "https";
        var post = new HttpPost(new URI(scheme, null, webhook.host(), webhook.port(), webhook.path(), null, null));
        var timestamp = Long.toString(clock.instant().getEpochSecond());
        var content = "%s.%s.%s".formatted(dispatch.id(), timestamp, dispatch.body());
        post.setHeader("webhook-id", dispatch.id().toString());
        post.setHeader("webhook-timestamp", timestamp);
        post.setHeader(
                "webhook-signature", "v1," + Base64.getEncoder().encodeToString(hmac(key(webhook.id()), content)));
        post.setEntity(new StringEntity(dispatch.body(), ContentType.APPLICATION_JSON));
        return post;
    }

    /// Only the answer's status counts; what else it says is not read.
    private Delivery call(HttpPost post) {
        Delivery outcome = null;
        try (var response = client.executeOpen(null, post, null)) {
            outcome = outcome(response.getCode());
            post.cancel();
        } catch (IOException e) {
            return failed(outcome, e);
        }
        return outcome;
    }

    private static Delivery failed(@Nullable Delivery before, IOException e) {
        return before == null ? new Delivery.Failed(e.getClass().getSimpleName() + ": " + e.getMessage()) : before;
    }

    private static Delivery outcome(int status) {
        if (status >= 200 && status < 300) {
            return new Delivery.Taken();
        }
        return status == GONE ? new Delivery.Refused("HTTP 410") : new Delivery.Failed("HTTP " + status);
    }

    private static byte[] hmac(byte[] key, String content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void destroy() throws IOException {
        client.close();
    }
}
