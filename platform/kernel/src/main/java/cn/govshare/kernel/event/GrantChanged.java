package cn.govshare.kernel.event;

import cn.govshare.kernel.vocabulary.GrantParty;
import java.time.Instant;

/// A grant goes on with other terms; the type of the event says what was done: suspended, resumed, narrowed or renewed
/// (art. 17, 18). Carries the whole grant.
///
/// @param granted the grant as it stands from now on
/// @param by who did it
/// @param reason why, 1 to 4000 characters
public record GrantChanged(AccessGranted granted, GrantParty by, String reason, Instant changedAt, long version)
        implements Event {
    @Override
    public String aggregateId() {
        return granted.aggregateId();
    }
}
