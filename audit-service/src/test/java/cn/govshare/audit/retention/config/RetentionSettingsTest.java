package cn.govshare.audit.retention.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RetentionSettingsTest {
    private static RetentionSettings bound(Map<String, String> given) {
        return new Binder(new MapConfigurationPropertySource(given))
                .bindOrCreate("govshare.retention", RetentionSettings.class);
    }

    @Test
    void defaults() {
        assertThat(bound(Map.of())).isEqualTo(new RetentionSettings(Period.ofYears(3), Path.of("audit-archive")));
    }

    @Test
    void everySetting() {
        assertThat(bound(Map.of("govshare.retention.keep", "P1Y", "govshare.retention.archive", "/archive")))
                .isEqualTo(new RetentionSettings(Period.ofYears(1), Path.of("/archive")));
    }
}
