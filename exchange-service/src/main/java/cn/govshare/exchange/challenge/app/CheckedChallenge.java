package cn.govshare.exchange.challenge.app;

import cn.govshare.exchange.challenge.RecordPart;
import cn.govshare.kernel.problem.Fault;
import java.util.List;
import java.util.Optional;

/// What the rules say of a raised challenge.
///
/// @param faults every broken rule; empty when it may be raised
/// @param recordKey the record's key as one text, when it is about a record
/// @param part what the challenge holds of its record
/// @param subjects keyed hashes of the record for the trail
record CheckedChallenge(
        List<Fault> faults, Optional<String> recordKey, Optional<RecordPart> part, List<String> subjects) {
    CheckedChallenge {
        faults = List.copyOf(faults);
        subjects = List.copyOf(subjects);
    }

    static CheckedChallenge faulty(List<Fault> faults) {
        return new CheckedChallenge(faults, Optional.empty(), Optional.empty(), List.of());
    }
}
