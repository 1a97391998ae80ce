package cn.govshare.audit.checkpoint.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TimeStampSettingsTest {
    private static TimeStampSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("govshare.time-stamp", TimeStampSettings.class);
    }

    @Test
    void defaults() {
        assertThat(bound(Map.of())).isEqualTo(new TimeStampSettings(""));
    }

    @Test
    void everySetting() {
        assertThat(bound(Map.of("govshare.time-stamp.url", "http://tsa.liyang.gov.cn")))
                .isEqualTo(new TimeStampSettings("http://tsa.liyang.gov.cn"));
    }
}
