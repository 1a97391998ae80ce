package cn.govshare.kernel.event;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.UsePurpose;
import java.time.LocalDate;
import java.util.UUID;

/// A consumer asked a provider for a conditional resource (art. 17).
///
/// @param replyDueOn last day for the provider's answer, Asia/Shanghai
public record AccessRequested(
        UUID request,
        DepartmentCode consumer,
        DepartmentCode provider,
        ResourceCode resource,
        UsePurpose purpose,
        LocalDate receivedOn,
        LocalDate replyDueOn,
        long version)
        implements Event {
    @Override
    public String aggregateId() {
        return request.toString();
    }
}
