package cn.govshare.catalog.legalbasis.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class LegalBasisSettingsTest {
    private static LegalBasisSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("govshare.legal-basis", LegalBasisSettings.class);
    }

    @Test
    void defaults() {
        assertThat(bind(Map.of())).isEqualTo(new LegalBasisSettings(15));
    }

    @Test
    void everythingCanBeSet() {
        assertThat(bind(Map.of("govshare.legal-basis.reclassify-within", "10"))).isEqualTo(new LegalBasisSettings(10));
    }
}
