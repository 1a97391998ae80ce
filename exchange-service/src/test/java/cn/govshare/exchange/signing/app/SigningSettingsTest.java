package cn.govshare.exchange.signing.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SigningSettingsTest {
    private static SigningSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("govshare.signing", SigningSettings.class);
    }

    @Test
    void defaults() {
        assertThat(bound(Map.of())).isEqualTo(new SigningSettings("govshare/exchange", null));
    }

    @Test
    void everyPropertyIsMapped() {
        assertThat(bound(Map.of("govshare.signing.name", "city/exchange", "govshare.signing.key-file", "/keys/a.pem")))
                .isEqualTo(new SigningSettings("city/exchange", Path.of("/keys/a.pem")));
    }
}
