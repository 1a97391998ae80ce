package cn.govshare.kernel.event;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.time.Instant;
import java.util.UUID;

/// A provider did not consent and said why; the consumer may negotiate (art. 17).
public record AccessRefused(
        UUID request,
        DepartmentCode consumer,
        DepartmentCode provider,
        ResourceCode resource,
        String reasons,
        Instant refusedAt,
        long version)
        implements Event {
    @Override
    public String aggregateId() {
        return request.toString();
    }
}
