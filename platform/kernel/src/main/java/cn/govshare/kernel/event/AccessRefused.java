package cn.govshare.kernel.event;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A provider did not consent and said why; the consumer may negotiate (art. 17).
///
/// @param basis the provision that the refusal rests on; absent in events before this field was
public record AccessRefused(
        UUID request,
        DepartmentCode consumer,
        DepartmentCode provider,
        ResourceCode resource,
        String reasons,
        @Nullable String basis,
        Instant refusedAt,
        long version)
        implements Event {
    @Override
    public String aggregateId() {
        return request.toString();
    }
}
