package cn.govshare.catalog.need.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

class NeedSettingsTest {
    @EnableConfigurationProperties(NeedSettings.class)
    static class Settings {}

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Settings.class);

    @Test
    void defaults() {
        context.run(started -> assertThat(started.getBean(NeedSettings.class)).isEqualTo(new NeedSettings(500, 5, 20)));
    }

    @Test
    void everySettingCanBeChanged() {
        context.withPropertyValues(
                        "govshare.needs.most-fields=10",
                        "govshare.needs.most-holdings=2",
                        "govshare.needs.source-entry-days=15")
                .run(started -> assertThat(started.getBean(NeedSettings.class)).isEqualTo(new NeedSettings(10, 2, 15)));
        context.withPropertyValues("govshare.needs.source-entry-days=0")
                .run(started -> assertThat(started).hasFailed());
    }
}
