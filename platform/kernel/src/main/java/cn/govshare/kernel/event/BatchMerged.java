package cn.govshare.kernel.event;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.time.Instant;

/// A pushed batch is merged into its data set (art. 16, 18).
///
/// @param batchNumber the provider's own number of the batch
/// @param rows rows read from the batch
/// @param inserted rows that were new by key
/// @param updated rows that replaced an older one of the same key
/// @param rejected rows kept out, with reasons
/// @param digest SHA-256 of the batch as received, hexadecimal
public record BatchMerged(
        ResourceCode resource,
        int revision,
        DepartmentCode provider,
        String batchNumber,
        long rows,
        long inserted,
        long updated,
        long rejected,
        String digest,
        Instant mergedAt,
        long version)
        implements Event {
    @Override
    public String aggregateId() {
        return resource.value();
    }
}
