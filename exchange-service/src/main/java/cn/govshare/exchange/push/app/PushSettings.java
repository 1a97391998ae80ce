package cn.govshare.exchange.push.app;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// Limits of pushes.
///
/// @param maxRejectedRows rows that may be kept out before the whole batch is refused
/// @param maxBytes largest body of a batch
/// @param maxRowCharacters longest row
/// @param maxConcurrent pushes taken in at the same time; each holds a database connection
/// @param maxWait how long a push waits for its turn before it is told to come again
/// @param retryAfter what a push that has to come again is told
/// @param mergeTimeout longest wait for one answer of the database
/// @param keepQuarantine how long rejected rows wait to be mended
/// @param keepParts how long the parts of a batch that is not whole are kept
/// @param maxWorkbook largest Excel workbook, and a tenth of what it may unpack to
@Validated
@ConfigurationProperties("govshare.push")
record PushSettings(
        @DefaultValue("1000") @PositiveOrZero @Max(100_000) int maxRejectedRows,
        @DefaultValue("4GB") DataSize maxBytes,
        @DefaultValue("1048576") @Min(1024) int maxRowCharacters,
        @DefaultValue("4") @Positive int maxConcurrent,
        @DefaultValue("20s") Duration maxWait,
        @DefaultValue("10s") Duration retryAfter,
        @DefaultValue("30m") Duration mergeTimeout,
        @DefaultValue("30d") Duration keepQuarantine,
        @DefaultValue("7d") Duration keepParts,
        @DefaultValue("64MB") DataSize maxWorkbook) {}
