package cn.govshare.catalog.datum.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

class MatchingSettingsTest {
    @EnableConfigurationProperties(MatchingSettings.class)
    static class Settings {}

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Settings.class);

    @Test
    void defaultsAreThoseThatTheShippedWordsWereTriedWith() {
        context.run(started -> {
            var settings = started.getBean(MatchingSettings.class);

            assertThat(settings.candidate()).isEqualTo(60);
            assertThat(settings.sure()).isEqualTo(85);
            assertThat(settings.words().exists()).isTrue();
        });
    }

    @Test
    void everySettingCanBeChanged() {
        context.withPropertyValues(
                        "govshare.matching.words=classpath:application.yaml",
                        "govshare.matching.candidate=50",
                        "govshare.matching.sure=90")
                .run(started -> {
                    var settings = started.getBean(MatchingSettings.class);

                    assertThat(settings.words().getFilename()).isEqualTo("application.yaml");
                    assertThat(settings.candidate()).isEqualTo(50);
                    assertThat(settings.sure()).isEqualTo(90);
                });
        context.withPropertyValues("govshare.matching.candidate=0")
                .run(started -> assertThat(started).hasFailed());
    }
}
