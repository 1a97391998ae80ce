package cn.govshare.catalog.need;

import org.jspecify.annotations.Nullable;

/// What the bureau decided of a field: taken from the platform, or collected for a reason.
///
/// @param mustTake true when it may not be collected any more
/// @param reason why it may be collected although the platform has it
public record FieldVerdict(
        String label,
        String about,
        boolean mustTake,
        @Nullable String reason) {}
