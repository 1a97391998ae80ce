package cn.govshare.audit.retention;

import cn.govshare.audit.retention.KeptMonth.Archive;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// The months of the trail.
public interface KeptMonths {
    /// All months, the oldest first, those that are pruned too.
    List<KeptMonth> all();

    /// Locks a month until the end of the transaction.
    Optional<KeptMonth> lock(YearMonth month);

    /// The day on which the last record arrived.
    LocalDate lastReceivedOn();

    void archive(KeptMonth month, Archive archive);

    void ask(YearMonth month, String account, String by, Instant at);

    void withdraw(YearMonth month);

    /// Removes the records of a month for good. The database checks for itself that the month is old enough, archived,
    /// the oldest, and wanted gone by two persons.
    void prune(YearMonth month, String account, String by, Instant at);
}
