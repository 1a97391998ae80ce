package cn.govshare.approval.grant.app;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// When the parties of a grant are warned of its end and of its disuse.
///
/// @param expiryNoticeDays how many days before its last day the consumer is told that a grant ends
/// @param unusedDays after how many days without use the parties are told
/// @param warnEvery pause between two looks
@Validated
@ConfigurationProperties("govshare.access-grants")
record GrantSettings(
        @DefaultValue("30") @Min(1) @Max(365) int expiryNoticeDays,
        @DefaultValue("90") @Min(7) @Max(3650) int unusedDays,
        @DefaultValue("1h") Duration warnEvery) {
    GrantSettings {
        if (warnEvery.compareTo(Duration.ofMillis(100)) < 0) {
            throw new IllegalArgumentException(
                    "govshare.access-grants.warn-every 至少为 100ms。 / govshare.access-grants.warn-every is at least 100ms.");
        }
    }
}
