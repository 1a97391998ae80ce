package cn.govshare.exchange.dataset;

import cn.govshare.kernel.vocabulary.ResourceCode;
import java.time.Instant;
import java.util.Optional;

/// What a resource's provider has pushed so far.
///
/// @param revision revision of the entry that the last batch was checked against
/// @param version grows with every batch
public record DataSet(
        ResourceCode resource,
        DataTable table,
        int revision,
        long rows,
        Optional<String> lastBatch,
        Optional<Instant> mergedAt,
        long version) {
    /// The data set after a batch.
    public DataSet grownBy(long inserted, String batch, int ofRevision, Instant at) {
        return new DataSet(
                resource, table, ofRevision, rows + inserted, Optional.of(batch), Optional.of(at), version + 1);
    }

    /// The data set after its provider took rows out.
    public DataSet shrunkBy(long removed) {
        return new DataSet(resource, table, revision, rows - removed, lastBatch, mergedAt, version + 1);
    }
}
