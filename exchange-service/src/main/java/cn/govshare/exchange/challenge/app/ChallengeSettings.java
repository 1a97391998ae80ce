package cn.govshare.exchange.challenge.app;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// Limits of challenges.
///
/// @param lookBack how long ago a department may have received a datum to challenge it, and to be told of its
/// correction
/// @param keepRecords how long a closed challenge keeps what it holds of a record
/// @param ownWorkingDays working days for the verification where the rule profile names none (art. 19 says only
/// "quickly")
/// @param maxLines most lines of a bulk challenge
/// @param maxFiles most files of one challenge
/// @param maxFileSize greatest file
@Validated
@ConfigurationProperties("govshare.challenge")
record ChallengeSettings(
        @DefaultValue("366d") Duration lookBack,
        @DefaultValue("180d") Duration keepRecords,
        @DefaultValue("5") @Positive @Max(60) int ownWorkingDays,
        @DefaultValue("1000") @Positive @Max(10_000) int maxLines,
        @DefaultValue("10") @Positive int maxFiles,
        @DefaultValue("5MB") DataSize maxFileSize) {}
