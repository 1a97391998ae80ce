package cn.govshare.approval.notice.config;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How notices leave the platform.
///
/// @param every pause between two looks at what is to be sent
/// @param gather how long the first notice waits for others before a mail is made of them
/// @param pause least time between two mails to the same address
/// @param attempts how often a message is tried before it is given up
/// @param firstPause pause after the first failure; doubles after every further one
/// @param longestPause greatest pause between two attempts
/// @param platformAddress where the platform is opened, as mails name it
@Validated
@ConfigurationProperties("govshare.notices")
record NoticeSettings(
        @DefaultValue("30s") Duration every,
        @DefaultValue("10m") Duration gather,
        @DefaultValue("2h") Duration pause,
        @DefaultValue("8") @Min(1) @Max(50) int attempts,
        @DefaultValue("1m") Duration firstPause,
        @DefaultValue("6h") Duration longestPause,
        @DefaultValue("") String platformAddress) {
    NoticeSettings {
        if (every.compareTo(Duration.ofMillis(100)) < 0 || gather.isNegative() || pause.isNegative()) {
            throw new IllegalArgumentException(
                    "govshare.notices.every 至少为 100ms,gather 与 pause 不为负。 / govshare.notices.every is at least 100ms, gather and pause are not negative.");
        }
    }
}
