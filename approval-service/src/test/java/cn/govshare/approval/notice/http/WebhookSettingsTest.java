package cn.govshare.approval.notice.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class WebhookSettingsTest {
    private static WebhookSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("govshare.notices.webhooks", WebhookSettings.class);
    }

    @Test
    void defaults() {
        assertThat(bind(Map.of()))
                .isEqualTo(new WebhookSettings("", List.of(), List.of(), false, Duration.ofSeconds(10)));
        assertThat(bind(Map.of()).isComplete()).isFalse();
    }

    @Test
    void fullMapping() {
        var key = "k".repeat(32);
        var full = bind(Map.of(
                "govshare.notices.webhooks.key", key,
                "govshare.notices.webhooks.allowed-hosts", "*.liyang.example,oa.example",
                "govshare.notices.webhooks.allowed-networks", "10.32.0.0/16",
                "govshare.notices.webhooks.plain-http", "true",
                "govshare.notices.webhooks.timeout", "2s"));
        assertThat(full)
                .isEqualTo(new WebhookSettings(
                        key,
                        List.of("*.liyang.example", "oa.example"),
                        List.of("10.32.0.0/16"),
                        true,
                        Duration.ofSeconds(2)));
        assertThat(full.isComplete()).isTrue();
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatThrownBy(() -> bind(Map.of("govshare.notices.webhooks.key", "short")))
                .isInstanceOf(BindException.class)
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }
}
