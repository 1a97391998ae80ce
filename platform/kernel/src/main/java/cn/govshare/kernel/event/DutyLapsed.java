package cn.govshare.kernel.event;

import cn.govshare.kernel.rule.Duty;
import java.time.Instant;
import java.util.UUID;

/// A duty that was opened by event need not be done any more, or has gone to another department.
///
/// @param reason why, without a citizen's data
public record DutyLapsed(UUID caseId, Duty duty, Instant lapsedAt, String reason, long version) implements Event {
    @Override
    public String aggregateId() {
        return caseId.toString();
    }
}
