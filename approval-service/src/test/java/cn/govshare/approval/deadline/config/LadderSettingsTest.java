package cn.govshare.approval.deadline.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

@DisplayName("Art. 25: who is told of a deadline, and when, is a setting")
class LadderSettingsTest {
    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withUserConfiguration(Configuration.class);

    @EnableConfigurationProperties(LadderSettings.class)
    static class Configuration {}

    @Test
    void defaults() {
        service.run(context ->
                assertThat(context.getBean(LadderSettings.class)).isEqualTo(new LadderSettings(Set.of(1, 3), 1, 3, 5)));
    }

    @Test
    void everyPropertyIsMapped() {
        service.withPropertyValues(
                        "govshare.deadlines.ladder.reminders=10,5,2",
                        "govshare.deadlines.ladder.head=2",
                        "govshare.deadlines.ladder.bureau=4",
                        "govshare.deadlines.ladder.leading-group=8")
                .run(context -> assertThat(context.getBean(LadderSettings.class))
                        .isEqualTo(new LadderSettings(Set.of(10, 5, 2), 2, 4, 8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"govshare.deadlines.ladder.reminders=0", "govshare.deadlines.ladder.head=-1"})
    void stepsThatLieBeforeTheirDayAreRefused(String property) {
        service.withPropertyValues(property).run(context -> assertThat(context).hasFailed());
    }
}
