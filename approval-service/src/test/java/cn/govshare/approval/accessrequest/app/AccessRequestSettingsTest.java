package cn.govshare.approval.accessrequest.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.unit.DataSize;

class AccessRequestSettingsTest {
    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withUserConfiguration(Configuration.class);

    @EnableConfigurationProperties(AccessRequestSettings.class)
    static class Configuration {}

    @Test
    void defaults() {
        service.run(context -> assertThat(context.getBean(AccessRequestSettings.class))
                .isEqualTo(new AccessRequestSettings(3, DataSize.ofMegabytes(10), 20)));
    }

    @Test
    void everyPropertyIsMapped() {
        service.withPropertyValues(
                        "govshare.access-requests.longest-years=5",
                        "govshare.access-requests.attachment-limit=2MB",
                        "govshare.access-requests.attachments=7")
                .run(context -> assertThat(context.getBean(AccessRequestSettings.class))
                        .isEqualTo(new AccessRequestSettings(5, DataSize.ofMegabytes(2), 7)));
    }

    @Test
    void aPeriodOfNoYearsIsRefused() {
        service.withPropertyValues("govshare.access-requests.longest-years=0")
                .run(context -> assertThat(context).hasFailed());
    }
}
