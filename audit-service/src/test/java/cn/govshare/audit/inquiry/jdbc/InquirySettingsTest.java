package cn.govshare.audit.inquiry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class InquirySettingsTest {
    private static InquirySettings bound(Map<String, String> given) {
        return new Binder(new MapConfigurationPropertySource(given))
                .bindOrCreate("govshare.inquiry", InquirySettings.class);
    }

    @Test
    void defaults() {
        assertThat(bound(Map.of()).patience()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void everySetting() {
        assertThat(bound(Map.of("govshare.inquiry.patience", "5s")).patience()).isEqualTo(Duration.ofSeconds(5));
        assertThatThrownBy(() -> bound(Map.of("govshare.inquiry.patience", "10ms")))
                .hasRootCauseMessage("govshare.inquiry.patience 至少为 1s。 / govshare.inquiry.patience is at least 1s.");
    }
}
