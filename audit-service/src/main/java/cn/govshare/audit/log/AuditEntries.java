package cn.govshare.audit.log;

import cn.govshare.kernel.vocabulary.Article;

/// The trail, which only grows.
@Article({"18", "24"})
public interface AuditEntries {
    /// Adds a record unless it is there; a record is there once, however often it arrives.
    Admission append(ReceivedRecord received);

    /// Keeps a record apart that contradicts the trail.
    void quarantine(ReceivedRecord received);
}
