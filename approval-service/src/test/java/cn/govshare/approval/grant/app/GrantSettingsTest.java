package cn.govshare.approval.grant.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class GrantSettingsTest {
    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withUserConfiguration(Configuration.class);

    @EnableConfigurationProperties(GrantSettings.class)
    static class Configuration {}

    @Test
    void defaults() {
        service.run(context -> assertThat(context.getBean(GrantSettings.class))
                .isEqualTo(new GrantSettings(30, 90, Duration.ofHours(1))));
    }

    @Test
    void everyPropertyIsMapped() {
        service.withPropertyValues(
                        "govshare.access-grants.expiry-notice-days=10",
                        "govshare.access-grants.unused-days=180",
                        "govshare.access-grants.warn-every=5m")
                .run(context -> assertThat(context.getBean(GrantSettings.class))
                        .isEqualTo(new GrantSettings(10, 180, Duration.ofMinutes(5))));
    }

    @Test
    void aPauseOfNothingIsRefused() {
        service.withPropertyValues("govshare.access-grants.warn-every=1ms")
                .run(context -> assertThat(context).hasFailed());
    }
}
