package cn.govshare.approval.accessrequest.app;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// Limits of access requests.
///
/// @param longestYears for how many years data may be asked for at most
/// @param attachmentLimit most bytes of an attachment
/// @param attachments most attachments of a request
@Validated
@ConfigurationProperties("govshare.access-requests")
record AccessRequestSettings(
        @DefaultValue("3") @Min(1) @Max(30) int longestYears,
        @DefaultValue("10MB") DataSize attachmentLimit,
        @DefaultValue("20") @Min(1) @Max(200) int attachments) {}
