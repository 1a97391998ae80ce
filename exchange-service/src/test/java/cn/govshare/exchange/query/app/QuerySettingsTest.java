package cn.govshare.exchange.query.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class QuerySettingsTest {
    private static QuerySettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("govshare.query", QuerySettings.class);
    }

    @Test
    void defaults() {
        assertThat(bound(Map.of())).isEqualTo(new QuerySettings(100, Duration.ofSeconds(3)));
    }

    @Test
    void everyPropertyIsMapped() {
        assertThat(bound(Map.of("govshare.query.max-records", "7", "govshare.query.timeout", "9s")))
                .isEqualTo(new QuerySettings(7, Duration.ofSeconds(9)));
    }
}
