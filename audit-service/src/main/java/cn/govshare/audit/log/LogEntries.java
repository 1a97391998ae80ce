package cn.govshare.audit.log;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The log's entries by their leaves.
public interface LogEntries {
    /// Index of a record's leaf, from 0; also of a record whose month is gone.
    Optional<Long> indexOf(UUID record);

    /// The canonical bytes of neighbouring records; fewer than asked for when some of them are gone.
    ///
    /// @param from index of the first leaf
    /// @param to index behind the last leaf
    List<byte[]> bodies(long from, long to);
}
