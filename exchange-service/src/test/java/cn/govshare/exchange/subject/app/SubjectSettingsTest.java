package cn.govshare.exchange.subject.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SubjectSettingsTest {
    private static SubjectSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("govshare.subjects", SubjectSettings.class);
    }

    @Test
    void defaults() {
        assertThat(bound(Map.of())).isEqualTo(new SubjectSettings(36));
    }

    @Test
    void everyPropertyIsMapped() {
        assertThat(bound(Map.of("govshare.subjects.keep-months", "12"))).isEqualTo(new SubjectSettings(12));
    }
}
