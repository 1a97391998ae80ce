package cn.govshare.kernel.event;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.time.LocalDate;

/// A catalog entry is no longer in force: nothing may be pushed, queried, downloaded or requested under it (art. 7).
public record ResourceWithdrawn(
        ResourceCode code, int revision, DepartmentCode provider, LocalDate withdrawnOn, String reason, long version)
        implements Event {
    @Override
    public String aggregateId() {
        return code.value();
    }
}
