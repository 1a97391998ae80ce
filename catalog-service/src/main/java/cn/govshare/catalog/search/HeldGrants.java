package cn.govshare.catalog.search;

import cn.govshare.kernel.event.AccessGranted;
import cn.govshare.kernel.event.GrantChanged;
import cn.govshare.kernel.event.GrantRevoked;

/// Which department holds a grant for what, as approval tells it; older versions change nothing.
public interface HeldGrants {
    void apply(AccessGranted granted);

    void apply(GrantChanged changed);

    void apply(GrantRevoked revoked);

    /// Removes the copy before it is made anew.
    void clear();
}
