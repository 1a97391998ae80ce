package cn.govshare.catalog.need.app;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What operators may set for forms, projects and demands.
///
/// @param mostFields most fields of one list
/// @param mostHoldings most places that are named for a field
/// @param sourceEntryDays working days that a source has to publish a demanded entry, where the rule profile names none
@Validated
@ConfigurationProperties("govshare.needs")
record NeedSettings(
        @DefaultValue("500") @Min(1) int mostFields,
        @DefaultValue("5") @Min(1) int mostHoldings,
        @DefaultValue("20") @Min(1) int sourceEntryDays) {}
