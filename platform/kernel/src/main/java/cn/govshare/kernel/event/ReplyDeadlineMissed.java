package cn.govshare.kernel.event;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A provider let the last day for its answer pass (art. 17, 26(3)). Sent once for each request.
public record ReplyDeadlineMissed(
        UUID request,
        DepartmentCode consumer,
        DepartmentCode provider,
        ResourceCode resource,
        LocalDate dueOn,
        Instant noticedAt,
        long version)
        implements Event {
    @Override
    public String aggregateId() {
        return request.toString();
    }
}
