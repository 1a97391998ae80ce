package cn.govshare.exchange.delivery.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DeliverySettingsTest {
    private static DeliverySettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("govshare.delivery", DeliverySettings.class);
    }

    @Test
    void defaults() {
        assertThat(bound(Map.of())).isEqualTo(new DeliverySettings(100_000, Duration.ofSeconds(1)));
    }

    @Test
    void everyPropertyIsMapped() {
        assertThat(bound(Map.of("govshare.delivery.max-changes", "7", "govshare.delivery.recheck", "2s")))
                .isEqualTo(new DeliverySettings(7, Duration.ofSeconds(2)));
    }
}
