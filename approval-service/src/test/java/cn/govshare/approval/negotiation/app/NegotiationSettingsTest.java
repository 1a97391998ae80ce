package cn.govshare.approval.negotiation.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class NegotiationSettingsTest {
    private static NegotiationSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("govshare.negotiations", NegotiationSettings.class);
    }

    @Test
    void defaults() {
        assertThat(bind(Map.of())).isEqualTo(new NegotiationSettings(15, 20));
    }

    @Test
    void fullMapping() {
        assertThat(bind(Map.of(
                        "govshare.negotiations.working-days", "5",
                        "govshare.negotiations.coordination-working-days", "7")))
                .isEqualTo(new NegotiationSettings(5, 7));
    }
}
