package cn.govshare.audit.inquiry;

import java.util.List;
import java.util.UUID;

/// What the services told of cases: requests, replies, grants and their ends, and the catalog revisions they are about.
public interface CaseFacts {
    /// The facts of a case, the catalog's first, then as they were learnt.
    List<CaseFact> of(UUID caseId);

    /// Keeps what an event tells of a case.
    ///
    /// @param body the event as JSON
    void tell(UUID caseId, String resource, String type, long version, String body);

    /// Keeps a published revision.
    ///
    /// @param body the event as JSON
    void publish(String resource, int revision, String body);
}
