package cn.govshare.catalog.importing.config;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.catalog.importing.ImportLimits;
import cn.govshare.catalog.sheet.TableLimits;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

@DisplayName("Settings of imports")
class ImportSettingsTest {
    private static ImportSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("govshare.catalog.import", ImportSettings.class);
    }

    @Test
    void defaultsAreAsDocumented() {
        assertThat(bound(Map.of()))
                .isEqualTo(new ImportSettings(
                        DataSize.ofMegabytes(200),
                        DataSize.ofGigabytes(1),
                        DataSize.ofMegabytes(64),
                        32767,
                        1000,
                        200));
    }

    @Test
    void everySettingIsRead() {
        var limits = bound(Map.of(
                        "govshare.catalog.import.greatest-file", "1KB",
                        "govshare.catalog.import.greatest-unpacked", "2KB",
                        "govshare.catalog.import.greatest-texts", "3KB",
                        "govshare.catalog.import.greatest-cell", "1000",
                        "govshare.catalog.import.rows-of-an-entry", "5",
                        "govshare.catalog.import.batch", "6"))
                .limits();

        assertThat(limits).isEqualTo(new ImportLimits(1024, new TableLimits(2048, 3072, 1000, 200), 5, 6));
    }
}
