package cn.govshare.audit.verification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A verification of the whole log.
///
/// @param size records that the log had when it began
/// @param checked records that were checked so far
/// @param finding what is wrong, once it is known
public record Verification(
        UUID id,
        long seq,
        String askedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        State state,
        long size,
        long checked,
        @Nullable Finding finding) {
    /// RUNNING, then SOUND or BROKEN; ABANDONED when the service that ran it stopped.
    public enum State {
        RUNNING,
        SOUND,
        BROKEN,
        ABANDONED
    }
}
