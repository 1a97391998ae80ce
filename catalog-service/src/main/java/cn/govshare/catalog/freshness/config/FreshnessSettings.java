package cn.govshare.catalog.freshness.config;

import cn.govshare.kernel.vocabulary.UpdateCycle;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.time.Period;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What operators may set for freshness.
///
/// @param periods how long each promised update cycle lasts; a cycle that is not listed promises no day
/// @param lateAfter working days by which an entry may be late before it is a finding
/// @param every pause between two searches for late entries
@Validated
@ConfigurationProperties("govshare.freshness")
record FreshnessSettings(
        Map<UpdateCycle, Period> periods,
        @DefaultValue("5") @PositiveOrZero int lateAfter,
        @DefaultValue("1h") Duration every) {}
