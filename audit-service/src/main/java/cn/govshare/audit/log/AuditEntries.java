package cn.govshare.audit.log;

import cn.govshare.kernel.vocabulary.Article;
import java.util.List;

/// The trail, which only grows.
@Article({"18", "24"})
public interface AuditEntries {
    /// Adds the records that are not there yet, in their order, as leaves of the log; a record is there once, however
    /// often it arrives. Must be called in a transaction: the rows, the tiles and the tree's new size and root are
    /// durable together or not at all. One caller at a time, over all replicas: the others wait.
    Admission append(List<ReceivedRecord> received);

    /// Keeps a record apart that contradicts the trail.
    ///
    /// @return false when exactly this record was kept apart before
    boolean quarantine(ReceivedRecord received);
}
