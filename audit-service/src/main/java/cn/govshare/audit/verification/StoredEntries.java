package cn.govshare.audit.verification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The rows of the trail in their order.
public interface StoredEntries {
    /// Rows behind a place, in their order, none beyond the last number.
    List<StoredEntry> after(LocalDate receivedOn, long seq, long lastSeq, int limit);

    /// The id under which the register knows a place.
    Optional<UUID> registered(long seq);

    /// How many records at the beginning are gone because their time was over.
    long pruned();
}
