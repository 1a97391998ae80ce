package cn.govshare.kit.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the outbox is carried to Kafka.
///
/// @param batch rows carried at a time
/// @param interval longest pause before the outbox is looked at again; a commit in this process wakes the relay at once
/// @param retryAfter pause after a failure
/// @param ackTimeout longest wait for the acknowledgement of a batch
@ConfigurationProperties("govshare.outbox")
record OutboxSettings(
        @DefaultValue("500") int batch,
        @DefaultValue("500ms") Duration interval,
        @DefaultValue("1s") Duration retryAfter,
        @DefaultValue("30s") Duration ackTimeout) {}
