package cn.govshare.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class LimitSettingsTest {
    private static BodyLimits limits(Map<String, String> settings) {
        return new BodyLimits(new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("govshare.gateway.limits", LimitSettings.class));
    }

    @Test
    void defaults() {
        var limits = limits(Map.of());

        assertThat(limits.ordinary()).isEqualTo(new BodyLimit(10L << 20, Duration.ofSeconds(60)));
        assertThat(limits.push()).isEqualTo(new BodyLimit(2L << 30, Duration.ofHours(4)));
    }

    @Test
    void everySettingIsRead() {
        var limits = limits(Map.of(
                "govshare.gateway.limits.body", "1KB",
                "govshare.gateway.limits.body-within", "1s",
                "govshare.gateway.limits.push", "2KB",
                "govshare.gateway.limits.push-within", "2s"));

        assertThat(limits.ordinary()).isEqualTo(new BodyLimit(1024, Duration.ofSeconds(1)));
        assertThat(limits.push()).isEqualTo(new BodyLimit(2048, Duration.ofSeconds(2)));
    }
}
