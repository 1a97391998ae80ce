package cn.govshare.exchange.challenge.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class ChallengeSettingsTest {
    private static ChallengeSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("govshare.challenge", ChallengeSettings.class);
    }

    @Test
    void defaults() {
        assertThat(bound(Map.of()))
                .isEqualTo(new ChallengeSettings(
                        Duration.ofDays(366), Duration.ofDays(180), 5, 1000, 10, DataSize.ofMegabytes(5)));
    }

    @Test
    void everyPropertyIsMapped() {
        assertThat(bound(Map.of(
                        "govshare.challenge.look-back",
                        "10d",
                        "govshare.challenge.keep-records",
                        "20d",
                        "govshare.challenge.own-working-days",
                        "3",
                        "govshare.challenge.max-lines",
                        "7",
                        "govshare.challenge.max-files",
                        "2",
                        "govshare.challenge.max-file-size",
                        "1MB")))
                .isEqualTo(new ChallengeSettings(
                        Duration.ofDays(10), Duration.ofDays(20), 3, 7, 2, DataSize.ofMegabytes(1)));
    }
}
