package cn.govshare.exchange.grant;

import java.net.InetAddress;
import java.util.Optional;

/// Where the call of this thread comes from.
@FunctionalInterface
public interface CallSource {
    /// The peer as the gateway saw it; empty when there is no call, or nobody saw it.
    Optional<InetAddress> address();
}
