package cn.govshare.exchange.offer;

import cn.govshare.kernel.event.ResourcePublished;
import cn.govshare.kernel.event.ResourceSuspended;
import cn.govshare.kernel.event.ResourceWithdrawn;

/// How the copy of the catalog follows the catalog's events; older versions change nothing.
public interface OfferCopy {
    void apply(ResourcePublished entry);

    void apply(ResourceSuspended suspension);

    void apply(ResourceWithdrawn entry);

    /// Removes the copy before it is made anew.
    void clear();
}
