package cn.govshare.approval.offer;

import cn.govshare.kernel.event.ResourcePublished;
import cn.govshare.kernel.event.ResourceSuspended;
import cn.govshare.kernel.event.ResourceWithdrawn;

/// What open cases do when the entry that they are about is suspended, resumed or withdrawn. Runs once for each change,
/// in the transaction that takes the news.
public interface WhenEntryChanges {
    void suspended(ResourceSuspended event);

    void resumed(ResourcePublished entry);

    void withdrawn(ResourceWithdrawn event);
}
