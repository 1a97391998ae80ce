package cn.govshare.exchange.signing;

import java.time.Instant;
import java.util.List;

/// The public halves of all keys that ever signed for this service.
public interface SigningKeys {
    /// @param verifier the key in one line (C2SP signed-note)
    record Published(String verifier, Instant firstUsedAt) {}

    /// Publishes a key, once.
    void publish(String verifier, Instant at);

    /// The newest first.
    List<Published> all();
}
