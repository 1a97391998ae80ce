package cn.govshare.catalog.resource.config;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.catalog.resource.config.CatalogSettings.Codes;
import cn.govshare.catalog.resource.config.CatalogSettings.Scheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

class CatalogSettingsTest {
    @EnableConfigurationProperties(CatalogSettings.class)
    static class Settings {}

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Settings.class);

    @Test
    void defaultsAreThoseOfLiyang() {
        context.run(started -> {
            var settings = started.getBean(CatalogSettings.class);

            assertThat(settings.codes()).isEqualTo(new Codes(Scheme.DIVISION, "048", "320481", 3, "001", 6));
            assertThat(settings.updateCycles().exists()).isTrue();
        });
    }

    @Test
    void everySettingCanBeChanged() {
        context.withPropertyValues(
                        "govshare.catalog.format-classes=classpath:application.yaml",
                        "govshare.catalog.format-types=classpath:application.yaml",
                        "govshare.catalog.update-cycles=classpath:application.yaml",
                        "govshare.catalog.codes.scheme=guide",
                        "govshare.catalog.codes.group=030",
                        "govshare.catalog.codes.division=320322",
                        "govshare.catalog.codes.department-digits=2",
                        "govshare.catalog.codes.detail=00",
                        "govshare.catalog.codes.sequence-digits=8")
                .run(started -> {
                    var settings = started.getBean(CatalogSettings.class);

                    assertThat(settings.codes()).isEqualTo(new Codes(Scheme.GUIDE, "030", "320322", 2, "00", 8));
                    assertThat(List.of(settings.formatClasses(), settings.formatTypes(), settings.updateCycles()))
                            .allSatisfy(file -> assertThat(file.getFilename()).isEqualTo("application.yaml"));
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "govshare.catalog.codes.division=溧阳",
                "govshare.catalog.codes.department-digits=0",
                "govshare.catalog.codes.group=30",
                "govshare.catalog.codes.scheme=none",
                "govshare.catalog.codes.detail=1234567",
                "govshare.catalog.codes.sequence-digits=13"
            })
    void settingThatWouldMakeWrongCodesStopsTheStart(String wrong) {
        context.withPropertyValues(wrong).run(started -> assertThat(started).hasFailed());
    }
}
