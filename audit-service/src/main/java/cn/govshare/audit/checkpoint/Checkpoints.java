package cn.govshare.audit.checkpoint;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The checkpoints that were signed under the log's name.
public interface Checkpoints {
    /// Witnesses that are no further behind than this are only on their way.
    Duration MOMENT = Duration.ofMinutes(1);

    /// The newest.
    Optional<SignedCheckpoint> last();

    /// The newest that as many witnesses have cosigned as the platform asks for; the newest of all when it asks for
    /// none.
    Optional<SignedCheckpoint> lastWitnessed();

    Optional<SignedCheckpoint> ofSize(long size);

    /// Those behind a size, the smaller first.
    List<SignedCheckpoint> after(long size, int limit);

    void add(SignedCheckpoint checkpoint);

    /// Until the transaction ends, nobody else signs.
    ///
    /// @return false when somebody else is signing
    boolean hold();

    /// The one to prove with: witnessed, unless the witnesses are away; then the newest, which has waited long enough.
    default Optional<SignedCheckpoint> best() {
        return last().map(newest -> lastWitnessed()
                .filter(each ->
                        Duration.between(each.signedAt(), newest.signedAt()).compareTo(MOMENT) < 0)
                .orElse(newest));
    }
}
