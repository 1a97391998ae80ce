package cn.govshare.exchange.push.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class PushSettingsTest {
    private static PushSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("govshare.push", PushSettings.class);
    }

    @Test
    void defaults() {
        assertThat(bound(Map.of()))
                .isEqualTo(new PushSettings(
                        1000,
                        DataSize.ofGigabytes(4),
                        1_048_576,
                        4,
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(10),
                        Duration.ofMinutes(30),
                        Duration.ofDays(30),
                        Duration.ofDays(7),
                        DataSize.ofMegabytes(64)));
    }

    @Test
    void everyPropertyIsMapped() {
        assertThat(bound(Map.of(
                        "govshare.push.max-rejected-rows",
                        "5",
                        "govshare.push.max-bytes",
                        "10MB",
                        "govshare.push.max-row-characters",
                        "2048",
                        "govshare.push.max-concurrent",
                        "2",
                        "govshare.push.max-wait",
                        "1s",
                        "govshare.push.retry-after",
                        "2s",
                        "govshare.push.merge-timeout",
                        "3m",
                        "govshare.push.keep-quarantine",
                        "7d",
                        "govshare.push.keep-parts",
                        "1d",
                        "govshare.push.max-workbook",
                        "1MB")))
                .isEqualTo(new PushSettings(
                        5,
                        DataSize.ofMegabytes(10),
                        2048,
                        2,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofMinutes(3),
                        Duration.ofDays(7),
                        Duration.ofDays(1),
                        DataSize.ofMegabytes(1)));
    }
}
