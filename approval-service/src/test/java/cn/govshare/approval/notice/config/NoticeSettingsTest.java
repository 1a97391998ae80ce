package cn.govshare.approval.notice.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class NoticeSettingsTest {
    private static NoticeSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("govshare.notices", NoticeSettings.class);
    }

    @Test
    void defaults() {
        assertThat(bind(Map.of()))
                .isEqualTo(new NoticeSettings(
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(10),
                        Duration.ofHours(2),
                        8,
                        Duration.ofMinutes(1),
                        Duration.ofHours(6),
                        ""));
    }

    @Test
    void fullMapping() {
        assertThat(bind(Map.of(
                        "govshare.notices.every", "1s",
                        "govshare.notices.gather", "2m",
                        "govshare.notices.pause", "1d",
                        "govshare.notices.attempts", "3",
                        "govshare.notices.first-pause", "5s",
                        "govshare.notices.longest-pause", "1h",
                        "govshare.notices.platform-address", "https://share.liyang.example")))
                .isEqualTo(new NoticeSettings(
                        Duration.ofSeconds(1),
                        Duration.ofMinutes(2),
                        Duration.ofDays(1),
                        3,
                        Duration.ofSeconds(5),
                        Duration.ofHours(1),
                        "https://share.liyang.example"));
    }
}
