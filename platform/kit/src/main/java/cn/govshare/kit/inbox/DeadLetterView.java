package cn.govshare.kit.inbox;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// An event that a reader could not take in, with the reason; its body is not shown.
record DeadLetterView(
        long id,
        String reader,
        String topic,
        int partition,
        long kafkaOffset,
        @Nullable String eventId,
        @Nullable String type,
        String error,
        OffsetDateTime failedAt,
        @Nullable OffsetDateTime replayedAt) {}
