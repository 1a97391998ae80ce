package cn.govshare.approval.deadline.config;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The calendar feeds of departments.
///
/// @param callsPerHour how often the address of one feed is answered in an hour
@Validated
@ConfigurationProperties("govshare.deadlines.feed")
record FeedSettings(
        @DefaultValue("120") @Min(1) @Max(100_000) int callsPerHour) {}
