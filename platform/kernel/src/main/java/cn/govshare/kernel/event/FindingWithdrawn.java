package cn.govshare.kernel.event;

import java.time.Instant;
import java.util.UUID;

/// A finding proved to be wrong, as when news that a duty was done in time arrived late.
///
/// @param reason why, without a citizen's data
public record FindingWithdrawn(UUID finding, String reason, Instant withdrawnAt, long version) implements Event {
    @Override
    public String aggregateId() {
        return finding.toString();
    }
}
