package cn.govshare.exchange.download.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DownloadSettingsTest {
    private static DownloadSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("govshare.download", DownloadSettings.class);
    }

    @Test
    void defaults() {
        assertThat(bound(Map.of()))
                .isEqualTo(new DownloadSettings(
                        4, Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(1), false));
    }

    @Test
    void everyPropertyIsMapped() {
        assertThat(bound(Map.of(
                        "govshare.download.max-concurrent",
                        "2",
                        "govshare.download.max-wait",
                        "1s",
                        "govshare.download.retry-after",
                        "2s",
                        "govshare.download.recheck",
                        "300ms",
                        "govshare.download.byte-order-mark",
                        "true")))
                .isEqualTo(new DownloadSettings(
                        2, Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofMillis(300), true));
    }
}
