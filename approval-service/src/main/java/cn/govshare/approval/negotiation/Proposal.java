package cn.govshare.approval.negotiation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one side offers to the other.
///
/// @param account name of the account that made it
/// @param note what it says to it
public record Proposal(
        UUID id,
        UUID negotiation,
        Side by,
        Terms terms,
        @Nullable String note,
        String account,
        Instant at) {}
