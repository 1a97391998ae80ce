package cn.govshare.exchange.challenge;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One thing that happened to a challenge, for its timeline.
///
/// @param status how it stood afterwards
/// @param department who did it; absent for the platform itself
/// @param by name of the account
/// @param note what was said, or the empty text
public record ChallengeStep(
        ChallengeStatus status,
        @Nullable DepartmentCode department,
        @Nullable String by,
        String note,
        Instant at) {}
