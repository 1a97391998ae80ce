package cn.govshare.exchange.access.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class LedgerSettingsTest {
    private static LedgerSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("govshare.ledger", LedgerSettings.class);
    }

    @Test
    void defaults() {
        assertThat(bound(Map.of())).isEqualTo(new LedgerSettings(Duration.ofDays(400)));
    }

    @Test
    void everyPropertyIsMapped() {
        assertThat(bound(Map.of("govshare.ledger.keep", "30d"))).isEqualTo(new LedgerSettings(Duration.ofDays(30)));
    }
}
