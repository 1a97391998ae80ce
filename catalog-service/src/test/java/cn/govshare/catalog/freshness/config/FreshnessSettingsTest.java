package cn.govshare.catalog.freshness.config;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.kernel.vocabulary.UpdateCycle;
import java.time.Duration;
import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class FreshnessSettingsTest {
    private static FreshnessSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("govshare.freshness", FreshnessSettings.class);
    }

    @Test
    void defaults() {
        var settings = bind(Map.of("govshare.freshness.periods.WEEKLY", "P7D"));

        assertThat(settings.lateAfter()).isEqualTo(5);
        assertThat(settings.every()).isEqualTo(Duration.ofHours(1));
        assertThat(settings.periods()).isEqualTo(Map.of(UpdateCycle.WEEKLY, Period.ofDays(7)));
    }

    @Test
    void everythingCanBeSet() {
        var settings = bind(Map.of(
                "govshare.freshness.periods.HALF_YEARLY", "P6M",
                "govshare.freshness.late-after", "0",
                "govshare.freshness.every", "10m"));

        assertThat(settings)
                .isEqualTo(new FreshnessSettings(
                        Map.of(UpdateCycle.HALF_YEARLY, Period.ofMonths(6)), 0, Duration.ofMinutes(10)));
    }
}
