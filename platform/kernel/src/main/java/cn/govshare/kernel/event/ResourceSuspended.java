package cn.govshare.kernel.event;

import java.time.LocalDate;

/// A catalog entry is in force but suspended: nothing is given out or requested under it until it is published again
/// (art. 16, 17). Carries the whole entry, which its provider may go on filling.
///
/// @param entry the revision in force
/// @param reason why, 1 to 4000 characters
/// @param suspendedOn the day, Asia/Shanghai
public record ResourceSuspended(ResourcePublished entry, String reason, LocalDate suspendedOn, long version)
        implements Event {
    @Override
    public String aggregateId() {
        return entry.aggregateId();
    }
}
