package cn.govshare.approval.accessrequest.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class AccessRequestSettingsTest {
    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withUserConfiguration(Configuration.class);

    @EnableConfigurationProperties(AccessRequestSettings.class)
    static class Configuration {}

    @Test
    void defaults() {
        service.run(context ->
                assertThat(context.getBean(AccessRequestSettings.class)).isEqualTo(new AccessRequestSettings(3)));
    }

    @Test
    void everyPropertyIsMapped() {
        service.withPropertyValues("govshare.access-requests.longest-years=5")
                .run(context -> assertThat(context.getBean(AccessRequestSettings.class))
                        .isEqualTo(new AccessRequestSettings(5)));
    }

    @Test
    void aPeriodOfNoYearsIsRefused() {
        service.withPropertyValues("govshare.access-requests.longest-years=0")
                .run(context -> assertThat(context).hasFailed());
    }
}
