package cn.govshare.approval.negotiation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// What was said when the two sides met.
///
/// @param by the side that wrote them
/// @param account name of the account that wrote them
public record Minutes(
        UUID id,
        UUID negotiation,
        Side by,
        LocalDate heldOn,
        String participants,
        String text,
        String account,
        Instant at) {}
