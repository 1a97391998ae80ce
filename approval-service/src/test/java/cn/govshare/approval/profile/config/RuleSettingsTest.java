package cn.govshare.approval.profile.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

@DisplayName("Art. 17: the rule profile in force is a setting")
class RuleSettingsTest {
    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withUserConfiguration(Configuration.class);

    @EnableConfigurationProperties(RuleSettings.class)
    static class Configuration {}

    @Test
    void defaults() {
        service.run(context ->
                assertThat(context.getBean(RuleSettings.class)).isEqualTo(new RuleSettings("liyang-2020-15")));
    }

    @Test
    void everyPropertyIsMapped() {
        service.withPropertyValues("govshare.rules.profile=sc-809-2025")
                .run(context ->
                        assertThat(context.getBean(RuleSettings.class)).isEqualTo(new RuleSettings("sc-809-2025")));
    }

    @Test
    void bothShippedProfilesCanBeChosen() {
        var configuration = new ProfileConfiguration();

        assertThat(configuration
                        .profileUnlessChosen(new RuleSettings("liyang-2020-15"))
                        .id())
                .isEqualTo("liyang-2020-15");
        assertThat(configuration
                        .profileUnlessChosen(new RuleSettings("sc-809-2025"))
                        .id())
                .isEqualTo("sc-809-2025");
    }

    @Test
    void anUnknownProfileIsNamedAtStart() {
        assertThatThrownBy(() -> new ProfileConfiguration().profileUnlessChosen(new RuleSettings("nowhere-1999")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("govshare.rules.profile=nowhere-1999");
    }
}
