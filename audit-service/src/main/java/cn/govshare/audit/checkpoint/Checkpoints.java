package cn.govshare.audit.checkpoint;

import java.util.List;
import java.util.Optional;

/// The checkpoints that were signed under the log's name.
public interface Checkpoints {
    /// The newest.
    Optional<SignedCheckpoint> last();

    Optional<SignedCheckpoint> ofSize(long size);

    /// Those behind a size, the smaller first.
    List<SignedCheckpoint> after(long size, int limit);

    void add(SignedCheckpoint checkpoint);

    /// Until the transaction ends, nobody else signs.
    ///
    /// @return false when somebody else is signing
    boolean hold();
}
