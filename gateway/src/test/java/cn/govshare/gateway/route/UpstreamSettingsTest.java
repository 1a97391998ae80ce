package cn.govshare.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class UpstreamSettingsTest {
    private static final Map<String, String> WHERE = Map.of(
            "govshare.gateway.catalog", "http://a:1",
            "govshare.gateway.exchange", "http://b:2",
            "govshare.gateway.approval", "http://c:3",
            "govshare.gateway.audit", "http://d:4");

    private static UpstreamSettings settings(Map<String, String> more) {
        var all = new HashMap<>(WHERE);
        all.putAll(more);
        return new Binder(new MapConfigurationPropertySource(all))
                .bind("govshare.gateway", UpstreamSettings.class)
                .get();
    }

    @Test
    void defaults() {
        var settings = settings(Map.of());

        assertThat(settings.of(Upstream.CATALOG)).isEqualTo(URI.create("http://a:1"));
        assertThat(settings.of(Upstream.EXCHANGE)).isEqualTo(URI.create("http://b:2"));
        assertThat(settings.of(Upstream.APPROVAL)).isEqualTo(URI.create("http://c:3"));
        assertThat(settings.of(Upstream.AUDIT)).isEqualTo(URI.create("http://d:4"));
        assertThat(settings.connectWithin()).isEqualTo(Duration.ofSeconds(3));
        assertThat(settings.answerWithin()).isEqualTo(Duration.ofSeconds(60));
        assertThat(settings.transferWithin()).isEqualTo(Duration.ofMinutes(30));
        assertThat(settings.connections()).isEqualTo(500);
    }

    @Test
    void everySettingIsRead() {
        var settings = settings(Map.of(
                "govshare.gateway.connect-within", "1s",
                "govshare.gateway.answer-within", "2s",
                "govshare.gateway.transfer-within", "3s",
                "govshare.gateway.connections", "4"));

        assertThat(settings.connectWithin()).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.answerWithin()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.transferWithin()).isEqualTo(Duration.ofSeconds(3));
        assertThat(settings.connections()).isEqualTo(4);
    }
}
