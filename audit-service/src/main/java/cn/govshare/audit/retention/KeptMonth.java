package cn.govshare.audit.retention;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// A month of the trail.
///
/// @param firstSeq place of its first record on the log
/// @param records how many it has
/// @param archive its file; null before it is archived
/// @param pruning who wants its records gone; null when nobody does
/// @param prunedAt when its records went from the database; null while they are there
public record KeptMonth(
        YearMonth month,
        long firstSeq,
        long records,
        @Nullable Archive archive,
        @Nullable Pruning pruning,
        @Nullable Instant prunedAt) {
    /// @param file name of the file in the archive's folder
    /// @param sha256 digest of the file, hexadecimal
    public record Archive(String file, long bytes, String sha256, Instant at, String by) {}

    /// @param account of the person who asked for it
    /// @param decidedBy user name of the second person; null while it is asked for
    public record Pruning(
            String account,
            String by,
            Instant askedAt,
            @Nullable String decidedBy) {}

    public long lastSeq() {
        return firstSeq + records - 1;
    }
}
