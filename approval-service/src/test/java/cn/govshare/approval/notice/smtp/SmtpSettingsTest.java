package cn.govshare.approval.notice.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.approval.notice.smtp.SmtpSettings.Encryption;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SmtpSettingsTest {
    private static SmtpSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("govshare.notices.smtp", SmtpSettings.class);
    }

    @Test
    void defaults() {
        assertThat(bind(Map.of()))
                .isEqualTo(new SmtpSettings("", 587, "", "", "", Encryption.STARTTLS, Duration.ofSeconds(10)));
        assertThat(bind(Map.of()).isComplete()).isFalse();
    }

    @Test
    void fullMapping() {
        var full = bind(Map.of(
                "govshare.notices.smtp.host", "mail.liyang.example",
                "govshare.notices.smtp.port", "465",
                "govshare.notices.smtp.from", "govshare@liyang.example",
                "govshare.notices.smtp.user", "govshare",
                "govshare.notices.smtp.password", "secret",
                "govshare.notices.smtp.encryption", "tls",
                "govshare.notices.smtp.timeout", "3s"));
        assertThat(full)
                .isEqualTo(new SmtpSettings(
                        "mail.liyang.example",
                        465,
                        "govshare@liyang.example",
                        "govshare",
                        "secret",
                        Encryption.TLS,
                        Duration.ofSeconds(3)));
        assertThat(full.isComplete()).isTrue();
    }
}
