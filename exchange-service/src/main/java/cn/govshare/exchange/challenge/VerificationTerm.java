package cn.govshare.exchange.challenge;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The duty to verify as it stands in the statutory clock. Each department that the challenge goes to has its own time.
///
/// @param openedOn the day that it reached the department, which does not count
/// @param dueOn last day; absent until the clock has told it
/// @param missedAt when the clock noticed it as missed
public record VerificationTerm(
        LocalDate openedOn,
        @Nullable LocalDate dueOn,
        boolean provisional,
        @Nullable Instant missedAt) {
    static VerificationTerm opened(LocalDate on) {
        return new VerificationTerm(on, null, false, null);
    }

    VerificationTerm due(LocalDate on, boolean counted) {
        return new VerificationTerm(openedOn, on, counted, missedAt);
    }

    VerificationTerm missed(Instant at) {
        return new VerificationTerm(openedOn, dueOn, provisional, at);
    }
}
