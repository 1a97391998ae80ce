package cn.govshare.audit.log.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class LogSettingsTest {
    private static LogSettings bound(Map<String, String> given) {
        return new Binder(new MapConfigurationPropertySource(given)).bindOrCreate("govshare.log", LogSettings.class);
    }

    @Test
    void defaults() {
        assertThat(bound(Map.of())).isEqualTo(new LogSettings(Duration.ofMinutes(5), Duration.ofSeconds(30)));
    }

    @Test
    void everySetting() {
        assertThat(bound(Map.of("govshare.log.gap-alarm-after", "1m", "govshare.log.look-every", "2s")))
                .isEqualTo(new LogSettings(Duration.ofMinutes(1), Duration.ofSeconds(2)));
    }
}
