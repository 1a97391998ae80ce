package cn.govshare.audit.evidencepackage;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Records by what a package is about, in the order of the log.
public interface SealedEntries {
    /// The next records behind a place.
    ///
    /// @param last the one behind which to go on
    /// @param size of the checkpoint: records behind it are not sealed yet and stay away
    /// @param limit how many at most
    List<SealedEntry> after(SealedPlace last, PackageScope scope, long size, int limit);

    /// Whether there are records of the subject that no checkpoint covers yet.
    boolean anyBehind(long size, PackageScope scope);

    /// The grants that records of a case name.
    Set<UUID> grantsOf(UUID caseId);
}
