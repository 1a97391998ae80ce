package cn.govshare.audit.checkpoint.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class WitnessSettingsTest {
    private static WitnessSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("govshare.witness", WitnessSettings.class);
    }

    @Test
    void defaults() {
        assertThat(bound(Map.of()))
                .isEqualTo(new WitnessSettings("", Duration.ofSeconds(5), Duration.ofHours(24), Duration.ofHours(24)));
    }

    @Test
    void everySetting() {
        assertThat(bound(Map.of(
                        "govshare.witness.roll", "witnesses",
                        "govshare.witness.every", "1s",
                        "govshare.witness.budget", "2h",
                        "govshare.witness.stamp-every", "3h")))
                .isEqualTo(new WitnessSettings(
                        "witnesses", Duration.ofSeconds(1), Duration.ofHours(2), Duration.ofHours(3)));
    }
}
