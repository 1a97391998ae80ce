package cn.govshare.exchange.access;

import cn.govshare.kernel.vocabulary.ResourceCode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is asked about in the ledger: items of a resource, of one record or of all.
///
/// @param lookBack accesses before this moment no longer count
/// @param record absent when all records are meant
public record Datum(ResourceCode resource, Set<String> items, Instant lookBack, Optional<Trace> record) {
    public Datum {
        items = Set.copyOf(items);
    }

    /// A record as the ledger can find it without knowing it.
    ///
    /// @param hashes keyed hashes of its key items, one for each month's key
    /// @param since when it came into the data set: downloads that ended before did not hold it
    /// @param values its values, as texts that equal values have in common, to be held against row conditions
    public record Trace(Set<String> hashes, Instant since, Map<String, String> values) {
        public Trace {
            hashes = Set.copyOf(hashes);
            values = Map.copyOf(values);
        }
    }
}
