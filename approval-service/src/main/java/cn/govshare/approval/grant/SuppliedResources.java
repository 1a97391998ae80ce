package cn.govshare.approval.grant;

import cn.govshare.kernel.vocabulary.ResourceCode;
import java.time.Instant;
import java.util.Optional;

/// Resources whose data has arrived on the platform.
public interface SuppliedResources {
    /// @return false when it was known before
    boolean arrived(ResourceCode resource, Instant at);

    /// Since when its data is on the platform.
    Optional<Instant> since(ResourceCode resource);
}
