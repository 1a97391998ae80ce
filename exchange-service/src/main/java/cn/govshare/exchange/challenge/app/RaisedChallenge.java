package cn.govshare.exchange.challenge.app;

import cn.govshare.exchange.challenge.Doubt;
import java.util.Map;
import java.util.Set;

/// What a department says when it raises a challenge, before it is checked.
///
/// @param items names of the doubted items
/// @param record names of the key items with the values of the doubted record; empty when the items are doubted
/// throughout
/// @param claimed names of doubted items with the values held to be right, as far as they are known
public record RaisedChallenge(
        Set<String> items, Map<String, String> record, Map<String, String> claimed, Doubt doubt, String statement) {
    public static final int LONGEST_STATEMENT = 2000;

    public RaisedChallenge {
        items = Set.copyOf(items);
        record = Map.copyOf(record);
        claimed = Map.copyOf(claimed);
    }
}
