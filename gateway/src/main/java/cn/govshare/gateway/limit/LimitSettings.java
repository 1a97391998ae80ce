package cn.govshare.gateway.limit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How much and how slowly a caller may send.
///
/// @param body greatest body of an ordinary operation
/// @param bodyWithin longest time that such a body may take
/// @param push greatest body of a push batch
/// @param pushWithin longest time that a push batch may take
@ConfigurationProperties("govshare.gateway.limits")
record LimitSettings(
        @DefaultValue("10MB") DataSize body,
        @DefaultValue("60s") Duration bodyWithin,
        @DefaultValue("2GB") DataSize push,
        @DefaultValue("4h") Duration pushWithin) {}
