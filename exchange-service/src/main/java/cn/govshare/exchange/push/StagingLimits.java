package cn.govshare.exchange.push;

import java.time.Duration;

/// @param answer longest wait for one answer of the database during a push
public record StagingLimits(Duration answer) {}
