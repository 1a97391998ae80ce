package cn.govshare.audit.checkpoint.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class CheckpointSettingsTest {
    private static CheckpointSettings bound(Map<String, String> given) {
        return new Binder(new MapConfigurationPropertySource(given))
                .bindOrCreate("govshare.checkpoint", CheckpointSettings.class);
    }

    @Test
    void defaults() {
        assertThat(bound(Map.of("govshare.checkpoint.keys", "k", "govshare.checkpoint.last-signed", "f")))
                .isEqualTo(new CheckpointSettings("govshare/audit-log", "k", "f", Duration.ofSeconds(2)));
    }

    @Test
    void everySetting() {
        assertThat(bound(Map.of(
                        "govshare.checkpoint.origin", "data.liyang.gov.cn/audit-log",
                        "govshare.checkpoint.keys", "k",
                        "govshare.checkpoint.last-signed", "f",
                        "govshare.checkpoint.every", "1s")))
                .isEqualTo(new CheckpointSettings("data.liyang.gov.cn/audit-log", "k", "f", Duration.ofSeconds(1)));
    }

    @Test
    void withoutKeysOrAPlaceOutsideTheDatabaseThereIsNoLog() {
        assertThatThrownBy(() -> bound(Map.of("govshare.checkpoint.keys", "k")))
                .rootCause()
                .hasMessageContaining("GOVSHARE_LOG_LAST_SIGNED");
    }
}
