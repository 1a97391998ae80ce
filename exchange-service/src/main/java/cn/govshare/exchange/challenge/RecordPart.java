package cn.govshare.exchange.challenge;

import java.time.Instant;
import java.util.Map;

/// What a challenge of a record holds of the record: a citizen's data, kept apart so that it can be erased when the
/// challenge is long over.
///
/// @param key names of the key items with their values
/// @param claimed names of challenged items with the values that the challenger holds to be right
/// @param held all values of the record when it was challenged, an empty one left out
/// @param since when the record came into the data set
public record RecordPart(
        Map<String, String> key, Map<String, String> claimed, Map<String, String> held, Instant since) {
    public RecordPart {
        key = Map.copyOf(key);
        claimed = Map.copyOf(claimed);
        held = Map.copyOf(held);
    }
}
