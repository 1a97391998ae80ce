package cn.govshare.approval.grant;

import cn.govshare.kernel.event.GrantUsed;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// How much every grant was used, as the exchange tells it.
public interface GrantUses {
    /// Keeps the figures of a day in place of older ones of the same day.
    void note(GrantUsed used);

    /// The use of those grants that were ever used.
    Map<UUID, GrantUse> of(Collection<UUID> grants);

    void clear();
}
