package cn.govshare.exchange.push;

import cn.govshare.exchange.dataset.DataSet;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The receipt of a merged batch.
///
/// @param digest SHA-256 of the body as received, hexadecimal
/// @param changes the numbers of its changes in the data set; absent when nothing changed
/// @param columns names of the items that it brought, in its order
/// @param corrects the batch whose rejected rows it brings again
/// @param receipt what the platform signed, as it stands; empty for batches of versions that did not sign
@Article({"16", "18"})
public record PushBatch(
        UUID id,
        ResourceCode resource,
        BatchNumber number,
        int revision,
        DepartmentCode provider,
        PushKind kind,
        String digest,
        long bytes,
        Counts counts,
        Optional<DataSet.Span> changes,
        List<String> columns,
        Optional<BatchNumber> corrects,
        String receipt,
        Instant mergedAt) {
    public PushBatch {
        columns = List.copyOf(columns);
    }

    /// What became of a batch's rows.
    ///
    /// @param rows rows read, which are inserted, updated, unchanged or rejected, and deleted unless it is a
    ///     snapshot
    /// @param inserted rows that were new by key
    /// @param updated rows that replaced a different one of the same key
    /// @param unchanged rows that were there already, alike in every item, and deletions of what was not there
    /// @param deleted rows that went; of a snapshot those that it does not have
    /// @param rejected rows kept out
    /// @param warned rows that came in with a warning
    public record Counts(
            long rows, long inserted, long updated, long unchanged, long deleted, long rejected, long warned) {}

    /// The same receipt, signed.
    public PushBatch signed(String note) {
        return new PushBatch(
                id, resource, number, revision, provider, kind, digest, bytes, counts, changes, columns, corrects, note,
                mergedAt);
    }

    /// What is signed: one fact a line, each name once and in this order.
    public String statement() {
        return """
            govshare/push-receipt/v1
            resource %s
            revision %d
            provider %s
            batch %s
            kind %s
            digest sha256:%s
            bytes %d
            rows %d
            inserted %d
            updated %d
            unchanged %d
            deleted %d
            rejected %d
            warned %d
            merged-at %s
            """.formatted(
                        resource,
                        revision,
                        provider,
                        number,
                        kind,
                        digest,
                        bytes,
                        counts.rows,
                        counts.inserted,
                        counts.updated,
                        counts.unchanged,
                        counts.deleted,
                        counts.rejected,
                        counts.warned,
                        mergedAt);
    }
}
