package cn.govshare.audit.checkpoint;

import java.util.List;
import java.util.stream.Collectors;

/// The witnesses of the log, and how many of them must have seen a checkpoint.
///
/// @param quorum 0 only when there are no witnesses
public record WitnessRoll(List<Witness> witnesses, int quorum) {
    /// Nobody is asked.
    public static final WitnessRoll NONE = new WitnessRoll(List.of(), 0);

    public WitnessRoll {
        witnesses = List.copyOf(witnesses);
        var different =
                witnesses.stream().map(Witness::id).collect(Collectors.toSet()).size();
        if (different != witnesses.size() || quorum > different || (quorum < 1 && different > 0)) {
            throw new IllegalArgumentException("%d witnesses, of which %d are different, can't make a quorum of %d"
                    .formatted(witnesses.size(), different, quorum));
        }
    }

    public boolean isEmpty() {
        return witnesses.isEmpty();
    }
}
