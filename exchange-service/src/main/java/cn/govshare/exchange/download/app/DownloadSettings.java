package cn.govshare.exchange.download.app;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Limits of batch downloads.
///
/// @param maxConcurrent downloads at the same time; each holds a database connection
/// @param maxWait how long a download waits for its turn before it is told to come again
/// @param retryAfter what a download that has to come again is told
/// @param recheck how often a running download is held against the grants in force
/// @param byteOrderMark true to begin CSV with the byte order mark that some spreadsheets want
@Validated
@ConfigurationProperties("govshare.download")
record DownloadSettings(
        @DefaultValue("4") @Positive int maxConcurrent,
        @DefaultValue("5s") Duration maxWait,
        @DefaultValue("30s") Duration retryAfter,
        @DefaultValue("1s") Duration recheck,
        @DefaultValue("false") boolean byteOrderMark) {}
