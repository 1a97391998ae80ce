package cn.govshare.audit.watch.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class WatchSettingsTest {
    private static WatchSettings bound(Map<String, String> given) {
        return new Binder(new MapConfigurationPropertySource(given))
                .bindOrCreate("govshare.watch", WatchSettings.class);
    }

    @Test
    void defaults() {
        assertThat(bound(Map.of()).every()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void everySetting() {
        assertThat(bound(Map.of("govshare.watch.every", "5s")).every()).isEqualTo(Duration.ofSeconds(5));
        assertThatThrownBy(() -> bound(Map.of("govshare.watch.every", "1ms")))
                .hasRootCauseMessage("govshare.watch.every 至少为 100ms。 / govshare.watch.every is at least 100ms.");
    }
}
