package cn.govshare.kernel.event;

import java.time.Instant;

/// A grant is dead from this moment; the type of the event says by whom. Carries the whole grant.
///
/// @param granted the grant as it stood when it was revoked
public record GrantRevoked(AccessGranted granted, String reason, Instant revokedAt, long version) implements Event {
    @Override
    public String aggregateId() {
        return granted.aggregateId();
    }
}
