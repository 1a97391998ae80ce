package cn.govshare.exchange.challenge;

import java.util.Optional;
import java.util.Set;

/// What is challenged: items of one record, or of the resource as a whole.
///
/// @param items names of the items, at least one
/// @param recordKey the values of the record's key items as one text, the same for the same record; absent when the
/// items are doubted throughout
public record Disputed(Set<String> items, Optional<String> recordKey) {
    public Disputed {
        items = Set.copyOf(items);
    }
}
