package cn.govshare.exchange.access;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// The ledger of accesses by which data left.
public interface AccessLedger {
    /// Enters a query, in the transaction of its audit record.
    ///
    /// @param subjects keyed hashes of the records that leave
    void enterQuery(DataAccess access, long rows, Collection<String> subjects);

    /// Enters a download that begins, in the transaction of its audit record.
    void enterDownload(DataAccess access);

    /// A download has ended, whole or broken off after so many rows.
    void endDownload(DataAccess access, long rows);

    /// Those of the datum's items that the department received, by one access or by several.
    Set<String> received(DepartmentCode consumer, Datum datum);

    /// True when the department received all of the datum's items.
    default boolean hasReceived(DepartmentCode consumer, Datum datum) {
        return received(consumer, datum).containsAll(datum.items());
    }

    /// Every department that received any of the datum's items, the provider's own uses included.
    List<Receiver> receivers(Datum datum);

    /// Forgets the oldest accesses that began before this moment.
    ///
    /// @param most how many are forgotten at a time
    /// @return how many were forgotten
    int forget(Instant before, int most);
}
