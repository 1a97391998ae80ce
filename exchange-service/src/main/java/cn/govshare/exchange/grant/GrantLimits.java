package cn.govshare.exchange.grant;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The limits that providers have set on the use of grants.
public interface GrantLimits {
    /// A grant, whoever's it is.
    Optional<Grant> find(UUID grant);

    /// Sets the limits of a grant in place of those before, in the caller's transaction.
    void set(UUID grant, UseLimits limits, String by, Instant at);
}
