package cn.govshare.exchange.query.app;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Limits of online queries.
///
/// @param maxRecords most records of one answer
/// @param timeout longest run of a query in the database
@Validated
@ConfigurationProperties("govshare.query")
record QuerySettings(
        @DefaultValue("100") @Positive @Max(10_000) int maxRecords,
        @DefaultValue("3s") Duration timeout) {}
