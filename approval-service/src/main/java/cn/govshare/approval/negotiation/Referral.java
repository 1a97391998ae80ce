package cn.govshare.approval.negotiation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How a dispute came before the leading group.
///
/// @param by the side that took it there; null when the clock did
/// @param account name of the account; null when the clock did
/// @param dueOn until when the leading group is to decide, where somebody answers for it
public record Referral(
        @Nullable Side by,
        @Nullable String account,
        String reason,
        Instant at,
        @Nullable LocalDate dueOn) {}
