package cn.govshare.exchange.push;

import cn.govshare.kernel.vocabulary.ResourceCode;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How far pushes are that are under way, or broke off.
public interface PushProgress {
    /// Where a push is.
    enum Stage {
        /// Its rows are read, checked and staged.
        RECEIVING,
        /// It is whole, waits for its turn at the data set, or is being merged.
        MERGING,
        /// It is merged; the receipt says the rest.
        MERGED,
        /// It was refused or broke off; nothing of it is stored.
        REFUSED
    }

    /// @param bytes bytes read so far
    /// @param rows rows read so far, of which `rejected` were kept out
    /// @param reason code of the problem when it was refused
    record State(
            Stage stage,
            long bytes,
            long rows,
            long rejected,
            Instant beganAt,
            Instant toldAt,
            @Nullable String reason) {}

    /// Tells how far a push is, at once and whatever becomes of the caller's transaction.
    void tell(ResourceCode resource, BatchNumber batch, State state);

    Optional<State> of(ResourceCode resource, BatchNumber batch);

    /// Forgets what was told before this moment.
    void forgetBefore(Instant moment);
}
