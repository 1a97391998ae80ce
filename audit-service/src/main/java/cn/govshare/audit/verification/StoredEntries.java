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

    /// The place under which the register knows a record.
    Optional<Long> placeOf(UUID record);

    /// Whether a row anywhere has this place.
    boolean isThere(long seq);

    /// A row, or a line of the register, that says to be behind the log's last record.
    Optional<PlacedRecord> beyond();

    /// The first line of the register without its row. Who puts one there keeps a record that is still to come from
    /// being taken in.
    Optional<PlacedRecord> registeredOnly(long pruned, long size);

    /// Lines of the register up to a place.
    long registeredUpTo(long size);

    /// How many records at the beginning are gone because their time was over.
    long pruned();

    /// A month whose records are gone although the trail does not tell of two persons who wanted that.
    Optional<String> prunedUnasked();
}
