package cn.govshare.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SecuritySettingsTest {
    private static final Map<String, String> NEEDED = Map.of(
            "govshare.security.issuer", "http://localhost:8180/realms/govshare",
            "govshare.security.jwks", "http://localhost:8180/keys",
            "govshare.security.audience", "catalog-service");

    private static SecuritySettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("govshare.security", SecuritySettings.class);
    }

    @Test
    void hasDefaults() {
        assertThat(bound(NEEDED).clockSkew()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void readsEveryProperty() {
        var properties = new HashMap<>(NEEDED);
        properties.put("govshare.security.clock-skew", "5s");

        assertThat(bound(properties))
                .isEqualTo(new SecuritySettings(
                        URI.create("http://localhost:8180/realms/govshare"),
                        URI.create("http://localhost:8180/keys"),
                        "catalog-service",
                        Duration.ofSeconds(5)));
    }

    @Test
    void saysInBothLanguagesWhatIsMissing() {
        assertThatThrownBy(() -> bound(Map.of("govshare.security.audience", "catalog-service")))
                .rootCause()
                .hasMessageContaining("缺少 GOVSHARE_ISSUER")
                .hasMessageContaining("is missing");
    }
}
