package cn.govshare.audit.evidencepackage;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The months whose records are no longer in the database, and the packages that they were archived as.
public interface PrunedMonths {
    /// The oldest first.
    List<PrunedMonth> all();

    /// The month's package, when it lies where it was put and is what it was.
    Optional<Path> file(PrunedMonth month);
}
