package cn.govshare.exchange.challenge;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What whoever receives a disputed datum is told with it.
///
/// @param recordKey the record, as [Disputed] names it; absent when the items are doubted throughout
/// @param since the day that it was challenged
public record Annotation(
        UUID challenge,
        String number,
        ChallengeStatus status,
        Set<String> items,
        Optional<String> recordKey,
        LocalDate since) {
    public Annotation {
        items = Set.copyOf(items);
    }
}
