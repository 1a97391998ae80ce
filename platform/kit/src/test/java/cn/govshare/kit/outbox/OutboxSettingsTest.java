package cn.govshare.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class OutboxSettingsTest {
    private static OutboxSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("govshare.outbox", OutboxSettings.class);
    }

    @Test
    void hasDefaults() {
        assertThat(bound(Map.of()))
                .isEqualTo(
                        new OutboxSettings(500, Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(30)));
    }

    @Test
    void readsEveryProperty() {
        assertThat(bound(Map.of(
                        "govshare.outbox.batch", "7",
                        "govshare.outbox.interval", "2s",
                        "govshare.outbox.retry-after", "3s",
                        "govshare.outbox.ack-timeout", "4s")))
                .isEqualTo(new OutboxSettings(7, Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(4)));
    }
}
