package cn.govshare.kit.audit;

import java.util.List;
import java.util.UUID;

/// The service's way to leave records on the trail (art. 18, 22, 24). A record that could not be made durable is an
/// exception, and the act that it tells of must not go on.
public interface AuditTrail {
    /// Leaves a record with the current transaction: both are durable, or neither.
    ///
    /// @return the record's id
    UUID record(AuditDraft draft);

    /// Leaves a record durably before this method returns, whatever becomes of the caller's transaction.
    ///
    /// @return the record's id
    UUID recordNow(AuditDraft draft);

    /// Leaves several records durably before this method returns. When that fails, some of them may have been left; the
    /// same drafts can be left again, and each is on the trail once.
    default void recordAllNow(List<AuditDraft> drafts) {
        drafts.forEach(this::recordNow);
    }
}
