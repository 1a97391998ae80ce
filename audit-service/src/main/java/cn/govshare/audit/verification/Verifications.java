package cn.govshare.audit.verification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Verifications of the log; one runs at a time.
public interface Verifications {
    /// @param abandonedBefore a running one that was last seen before that is given up
    /// @return false when another one is running
    boolean begin(UUID id, String askedBy, long size, Instant now, Instant abandonedBefore);

    void progress(UUID id, long checked, Instant now);

    void end(UUID id, long checked, @Nullable Finding finding, Instant now);

    void abandon(UUID id, Instant now);

    Optional<Verification> find(UUID id);

    List<Verification> after(long seq, int limit);
}
