package cn.govshare.approval.deadline.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SweepSettingsTest {
    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withUserConfiguration(Configuration.class);

    @EnableConfigurationProperties(SweepSettings.class)
    static class Configuration {}

    @Test
    void defaults() {
        service.run(context -> assertThat(context.getBean(SweepSettings.class))
                .isEqualTo(new SweepSettings(Duration.ofMinutes(1), 200, Duration.ofSeconds(10))));
    }

    @Test
    void everyPropertyIsMapped() {
        service.withPropertyValues(
                        "govshare.deadlines.sweep.every=5s",
                        "govshare.deadlines.sweep.batch=10",
                        "govshare.deadlines.sweep.grace=30s")
                .run(context -> assertThat(context.getBean(SweepSettings.class))
                        .isEqualTo(new SweepSettings(Duration.ofSeconds(5), 10, Duration.ofSeconds(30))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "govshare.deadlines.sweep.every=0s",
                "govshare.deadlines.sweep.batch=0",
                "govshare.deadlines.sweep.grace=2h"
            })
    void valuesThatWouldStopTheClockAreRefused(String property) {
        service.withPropertyValues(property).run(context -> assertThat(context).hasFailed());
    }
}
