package cn.govshare.approval.deadline.config;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How the clock looks for overdue duties.
///
/// @param every pause between two looks
/// @param batch most deadlines that are noticed in one transaction
/// @param grace how long after midnight a day is taken as still lasting, so that what is under way in its last second
/// arrives in time
@Validated
@ConfigurationProperties("govshare.deadlines.sweep")
record SweepSettings(
        @DefaultValue("1m") Duration every,
        @DefaultValue("200") @Min(1) @Max(10_000) int batch,
        @DefaultValue("10s") Duration grace) {
    SweepSettings {
        if (grace.isNegative() || grace.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException(
                    "govshare.deadlines.sweep.grace 为 0 至 1 小时。 / govshare.deadlines.sweep.grace is 0 to 1 hour.");
        }
        if (every.compareTo(Duration.ofMillis(100)) < 0) {
            throw new IllegalArgumentException(
                    "govshare.deadlines.sweep.every 至少为 100ms。 / govshare.deadlines.sweep.every is at least 100ms.");
        }
    }
}
