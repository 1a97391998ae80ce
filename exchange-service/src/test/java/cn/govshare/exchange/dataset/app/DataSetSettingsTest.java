package cn.govshare.exchange.dataset.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DataSetSettingsTest {
    private static DataSetSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("govshare.data-sets", DataSetSettings.class);
    }

    @Test
    void defaults() {
        assertThat(bound(Map.of())).isEqualTo(new DataSetSettings(Duration.ofDays(30)));
    }

    @Test
    void everyPropertyIsMapped() {
        assertThat(bound(Map.of("govshare.data-sets.keep-former-rows", "7d")))
                .isEqualTo(new DataSetSettings(Duration.ofDays(7)));
    }
}
