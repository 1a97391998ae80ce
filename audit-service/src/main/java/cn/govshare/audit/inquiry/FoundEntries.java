package cn.govshare.audit.inquiry;

import cn.govshare.audit.log.AuditEntry;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The trail as it is searched.
public interface FoundEntries {
    /// Records that answer the question, in the order of arrival, behind the place `after`.
    List<AuditEntry> find(AuditQuestion question, long after, int limit);

    /// The record of this id.
    Optional<AuditEntry> find(UUID record);
}
