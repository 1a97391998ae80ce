package cn.govshare.kernel.event;

import cn.govshare.kernel.rule.Duty;
import java.time.Instant;
import java.util.UUID;

/// A duty that was opened by event is done.
///
/// @param metAt when it was done; what was done on the last day is in time however late this event arrives
public record DutyMet(UUID caseId, Duty duty, Instant metAt, long version) implements Event {
    @Override
    public String aggregateId() {
        return caseId.toString();
    }
}
