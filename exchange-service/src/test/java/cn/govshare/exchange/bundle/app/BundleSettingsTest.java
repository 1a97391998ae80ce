package cn.govshare.exchange.bundle.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class BundleSettingsTest {
    private static <S> S bound(String prefix, Class<S> settings, Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate(prefix, settings);
    }

    @Test
    void defaults() {
        assertThat(bound("govshare.bundle", BundleSettings.class, Map.of()))
                .isEqualTo(new BundleSettings(Duration.ofDays(3), Duration.ofSeconds(1)));
        assertThat(bound("govshare.bundle-files", BundleFolderSettings.class, Map.of())
                        .path())
                .isEqualTo(Path.of(System.getProperty("java.io.tmpdir"), "govshare-bundles"));
    }

    @Test
    void everyPropertyIsMapped() {
        assertThat(bound(
                        "govshare.bundle",
                        BundleSettings.class,
                        Map.of("govshare.bundle.keep", "1d", "govshare.bundle.recheck", "2s")))
                .isEqualTo(new BundleSettings(Duration.ofDays(1), Duration.ofSeconds(2)));
        assertThat(bound(
                                "govshare.bundle-files",
                                BundleFolderSettings.class,
                                Map.of("govshare.bundle-files.folder", "/srv/bundles"))
                        .path())
                .isEqualTo(Path.of("/srv/bundles"));
    }
}
