package cn.govshare.gateway.denied;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Calls that are not recorded singly: how many, and from when to when. Safe for several threads.
final class Uncounted {
    private @Nullable Count count;

    /// @param first time of the first call
    /// @param last time of the last call
    record Count(long count, Instant first, Instant last) {}

    synchronized void add(Instant at) {
        var before = count;
        count = before == null ? new Count(1, at, at) : new Count(before.count() + 1, before.first(), at);
    }

    /// What has come since this was last asked.
    synchronized Optional<Count> take() {
        var taken = Optional.ofNullable(count);
        count = null;
        return taken;
    }

    synchronized boolean isZero() {
        return count == null;
    }
}
