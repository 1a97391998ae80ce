package cn.govshare.approval.history;

import java.util.List;
import java.util.UUID;

/// The steps of all cases; what is kept is never changed.
public interface CaseHistory {
    /// Keeps a step, in the transaction in which it happens.
    void add(CaseStep step);

    /// The steps of one case, the first first.
    List<CaseStep> of(UUID caseId);
}
