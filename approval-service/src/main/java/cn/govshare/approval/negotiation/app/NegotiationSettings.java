package cn.govshare.approval.negotiation.app;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How long disputes last where the rule profile is silent, as the city's own rule says.
///
/// @param workingDays for the two sides to agree
/// @param coordinationWorkingDays for the leading group to decide
@Validated
@ConfigurationProperties("govshare.negotiations")
record NegotiationSettings(
        @DefaultValue("15") @Min(1) @Max(250) int workingDays,
        @DefaultValue("20") @Min(1) @Max(250) int coordinationWorkingDays) {}
