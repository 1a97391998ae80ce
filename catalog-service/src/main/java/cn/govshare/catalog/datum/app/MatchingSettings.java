package cn.govshare.catalog.datum.app;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/// How names of data are compared.
///
/// @param words where synonyms and words that say nothing stand, as [cn.govshare.catalog.datum.Wording] reads them
/// @param candidate score from which two data may be the same, so that people look
/// @param sure score from which they are taken for the same until somebody says otherwise
@Validated
@ConfigurationProperties("govshare.matching")
record MatchingSettings(
        @DefaultValue("classpath:catalog/words/words.csv") Resource words,
        @DefaultValue("60") @Min(1) @Max(100) int candidate,
        @DefaultValue("85") @Min(1) @Max(100) int sure) {}
