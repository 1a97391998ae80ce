package cn.govshare.audit.checkpoint;

import cn.govshare.evidence.pack.StampedCheckpoint;
import java.time.Instant;
import java.util.Optional;

/// The time stamps that checkpoints have.
public interface TimeStamps {
    /// The newest that a log of this size has grown out of.
    Optional<StampedCheckpoint> last(long size);

    Optional<Instant> lastAt();

    void add(StampedCheckpoint stamped, Instant at);
}
