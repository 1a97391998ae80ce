package cn.govshare.exchange.bundle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The bundles.
public interface Bundles {
    void add(Bundle bundle);

    Optional<Bundle> find(UUID id);

    void save(Bundle bundle);

    /// The oldest that waits to be prepared, held by this transaction and passed over by others.
    Optional<Bundle> nextToPrepare();

    /// How many rows are in the file of one that is being prepared; told now and then, and seen at once.
    void progress(UUID id, long rows);

    long progressOf(UUID id);

    /// Those that were ready before this moment and are not cleared away yet.
    List<Bundle> readyBefore(Instant moment, int most);
}
