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
@Validated
@ConfigurationProperties("govshare.deadlines.sweep")
record SweepSettings(
        @DefaultValue("1m") Duration every,
        @DefaultValue("200") @Min(1) @Max(10_000) int batch) {
    SweepSettings {
        if (every.compareTo(Duration.ofMillis(100)) < 0) {
            throw new IllegalArgumentException(
                    "govshare.deadlines.sweep.every 至少为 100ms。 / govshare.deadlines.sweep.every is at least 100ms.");
        }
    }
}
