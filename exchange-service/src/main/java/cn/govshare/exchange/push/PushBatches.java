package cn.govshare.exchange.push;

import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The receipts of merged batches, with the rows that were kept out.
public interface PushBatches {
    Optional<PushBatch> find(ResourceCode resource, BatchNumber number);

    void save(PushBatch batch, List<RowFault> faults);

    /// @param seq place of the fault among those of its batch, from 1
    record StoredFault(long seq, RowFault fault) {}

    List<StoredFault> rejectedRows(UUID batch, long after, int limit);
}
