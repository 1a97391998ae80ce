package cn.govshare.exchange.grant;

import cn.govshare.kernel.event.AccessGranted;
import cn.govshare.kernel.event.GrantChanged;
import cn.govshare.kernel.event.GrantRevoked;

/// How the grant book follows the events of approval; older versions change nothing.
public interface GrantCopy {
    void apply(AccessGranted granted);

    void apply(GrantChanged changed);

    void apply(GrantRevoked revoked);

    /// Removes the copy before it is made anew.
    void clear();
}
