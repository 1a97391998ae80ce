package cn.govshare.kernel.vocabulary;

import org.jspecify.annotations.Nullable;

/// How much a grant opens in one day of Asia/Shanghai (art. 18).
///
/// @param rowsPerDay most rows, or null without a limit
/// @param callsPerDay most calls, queries and downloads together, or null without a limit
/// @throws IllegalArgumentException when a limit is below 1
public record GrantQuota(
        @Nullable Long rowsPerDay, @Nullable Long callsPerDay) {
    /// No limit of either kind.
    public static final GrantQuota UNLIMITED = new GrantQuota(null, null);

    public GrantQuota {
        if ((rowsPerDay != null && rowsPerDay < 1) || (callsPerDay != null && callsPerDay < 1)) {
            throw new IllegalArgumentException("A quota is at least 1");
        }
    }

    /// True when this quota permits something that the other does not.
    public boolean isWiderThan(GrantQuota other) {
        return isWider(rowsPerDay, other.rowsPerDay) || isWider(callsPerDay, other.callsPerDay);
    }

    private static boolean isWider(@Nullable Long mine, @Nullable Long others) {
        return others != null && (mine == null || mine > others);
    }
}
