package cn.govshare.approval.deadline.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class FeedSettingsTest {
    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withUserConfiguration(Configuration.class);

    @EnableConfigurationProperties(FeedSettings.class)
    static class Configuration {}

    @Test
    void defaults() {
        service.run(context -> assertThat(context.getBean(FeedSettings.class)).isEqualTo(new FeedSettings(120)));
    }

    @Test
    void everyPropertyIsMapped() {
        service.withPropertyValues("govshare.deadlines.feed.calls-per-hour=12")
                .run(context -> assertThat(context.getBean(FeedSettings.class)).isEqualTo(new FeedSettings(12)));
    }
}
