package cn.govshare.exchange.access.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class GrantUseSettingsTest {
    private static GrantUseSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("govshare.grant-use", GrantUseSettings.class);
    }

    @Test
    void defaults() {
        assertThat(bound(Map.of())).isEqualTo(new GrantUseSettings(Duration.ofMinutes(1)));
    }

    @Test
    void everyPropertyIsMapped() {
        assertThat(bound(Map.of("govshare.grant-use.every", "5s")))
                .isEqualTo(new GrantUseSettings(Duration.ofSeconds(5)));
        assertThatThrownBy(() -> bound(Map.of("govshare.grant-use.every", "1ms")))
                .isInstanceOf(BindException.class);
    }
}
