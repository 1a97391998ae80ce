package cn.govshare.catalog.importing;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All imports, with their files until they end, and the rows that did not go in.
public interface ImportJobs {
    Optional<ImportJob> find(UUID id);

    /// The latest first.
    ///
    /// @param department whose imports are listed; absent for all
    /// @param before the import that the page before ended with
    List<ImportJob> list(@Nullable DepartmentCode department, @Nullable UUID before, int limit);

    void add(ImportJob job);

    void save(ImportJob job);

    /// Takes up the next import that waits, or one whose worker has not been heard of since.
    ///
    /// @param silentSince before this moment a worker counts as gone
    Optional<ImportJob> claim(Instant now, Instant silentSince);

    /// The worker of an import is still at it.
    void heard(UUID id, Instant now);

    /// Adds a part of an import's file.
    void addPart(UUID id, int number, byte[] part, int length);

    InputStream file(UUID id);

    /// Removes the file: an import that has ended keeps its report only.
    void removeFile(UUID id);

    void addRejected(UUID id, RejectedRow row);

    /// Gives the rejected rows in their order.
    void rejected(UUID id, RowReceiver receiver) throws IOException;

    /// Remembers by which keys an entry of this file goes; says where one of them came before.
    ///
    /// @return number of the row that has one of the keys, or empty when they are new
    Optional<Long> remember(UUID id, Set<String> keys, long row);

    /// Forgets the keys of an import that has ended.
    void forgetKeys(UUID id);

    /// The departments of these names.
    List<DepartmentCode> departmentsNamed(Collection<String> names);

    /// Takes rows one by one.
    @FunctionalInterface
    interface RowReceiver {
        void take(RejectedRow row) throws IOException;
    }
}
