package cn.govshare.kernel.event;

import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The last day of a duty passed and nothing was done. Sent once for each duty.
///
/// @param deadline id of the duty in the clock
public record DutyMissed(
        UUID deadline,
        UUID caseId,
        Duty duty,
        DepartmentCode owner,
        @Nullable ResourceCode resource,
        LocalDate dueOn,
        Instant noticedAt,
        long version)
        implements Event {
    @Override
    public String aggregateId() {
        return caseId.toString();
    }
}
