package cn.govshare.exchange.subject.app;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How long records can be matched with whom they are about.
///
/// @param keepMonths months for which keys of hashes are kept besides the current one
@Validated
@ConfigurationProperties("govshare.subjects")
record SubjectSettings(@DefaultValue("36") @Min(1) @Max(600) int keepMonths) {}
