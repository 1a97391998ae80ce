package cn.govshare.exchange.dataset;

import cn.govshare.kernel.vocabulary.ResourceCode;
import java.time.Instant;
import java.util.Optional;

/// What a resource's provider has pushed so far.
///
/// @param revision revision of the entry that the last batch was checked against
/// @param position number of the last change; grows only, also when another table takes over
/// @param changesFrom whoever has followed the changes to this number or further can go on; else the set is taken
///     anew
/// @param version grows with every batch
public record DataSet(
        ResourceCode resource,
        DataTable table,
        int revision,
        long rows,
        Optional<String> lastBatch,
        Optional<Instant> mergedAt,
        long position,
        long changesFrom,
        long version) {
    /// A data set into which nothing has come yet.
    public static DataSet empty(ResourceCode resource, DataTable table, int revision) {
        return new DataSet(resource, table, revision, 0, Optional.empty(), Optional.empty(), 0, 0, 0);
    }

    /// The same data set in a table that has become wider.
    public DataSet in(DataTable wider) {
        return new DataSet(resource, wider, revision, rows, lastBatch, mergedAt, position, changesFrom, version);
    }

    /// The data set begun anew in another table, because its rows have another key.
    public DataSet anewIn(DataTable other) {
        return new DataSet(resource, other, revision, 0, lastBatch, mergedAt, position + 1, position + 1, version);
    }

    /// The data set after a batch.
    ///
    /// @param growth rows that came less rows that went
    public DataSet mergedWith(long growth, Span changes, String batch, int ofRevision, Instant at) {
        return new DataSet(
                resource,
                table,
                ofRevision,
                rows + growth,
                Optional.of(batch),
                Optional.of(at),
                changes.last(),
                changes.isFirstFill() ? changes.last() : changesFrom,
                version + 1);
    }

    /// The data set after one row was changed or taken out.
    ///
    /// @param removed how many rows went
    public DataSet changedBy(long removed) {
        return new DataSet(
                resource, table, revision, rows - removed, lastBatch, mergedAt, position + 1, changesFrom, version + 1);
    }

    /// The numbers of a batch's changes; some of them may be unused.
    ///
    /// @param first the least; greater than `last` when nothing changed
    /// @param isFirstFill true when the set was empty before, so that its rows have no numbers and are all taken
    public record Span(long first, long last, boolean isFirstFill) {}
}
