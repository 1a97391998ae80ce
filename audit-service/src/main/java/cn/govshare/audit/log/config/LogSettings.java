package cn.govshare.audit.log.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When a missing record is an alarm.
///
/// @param gapAlarmAfter how long a number of a producer may be missing; records of several partitions come in any order
/// @param lookEvery pause between two looks
@ConfigurationProperties("govshare.log")
record LogSettings(
        @DefaultValue("5m") Duration gapAlarmAfter,
        @DefaultValue("30s") Duration lookEvery) {}
