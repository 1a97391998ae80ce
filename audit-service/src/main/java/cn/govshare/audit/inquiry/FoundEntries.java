package cn.govshare.audit.inquiry;

import cn.govshare.audit.log.AuditEntry;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The trail as it is searched. Nothing that the oversight does not cover is found.
public interface FoundEntries {
    /// Records that answer the question, in the order of time.
    ///
    /// @throws cn.govshare.kernel.problem.PolicyViolation when an answer would take too long
    List<AuditEntry> find(AuditQuestion question, Oversight oversight, Stretch stretch);

    /// The record of this id.
    Optional<AuditEntry> find(UUID record, Oversight oversight);

    /// What the trail holds of a case, by stage; empty when it holds nothing.
    List<StageFigures> stages(UUID caseId, Oversight oversight);
}
