package cn.govshare.kernel.event;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A pushed batch is merged into its data set (art. 16, 18).
///
/// @param batchNumber the provider's own number of the batch
/// @param rows rows read from the batch
/// @param inserted rows that were new by key
/// @param updated rows that replaced an older one of the same key
/// @param rejected rows kept out, with reasons
/// @param digest SHA-256 of the batch as received, hexadecimal
/// @param kind `INCREMENT`, `SNAPSHOT` or `APPEND`; absent in events before this field was
/// @param deleted rows that went; absent in events before this field was
/// @param warned rows that came in with a warning; absent in events before this field was
/// @param position number of the data set's last change; absent in events before this field was
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
        @Nullable String kind,
        @Nullable Long deleted,
        @Nullable Long warned,
        @Nullable Long position,
        long version)
        implements Event {
    /// A batch of which no more is told than was at first.
    public BatchMerged(
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
            long version) {
        this(
                resource,
                revision,
                provider,
                batchNumber,
                rows,
                inserted,
                updated,
                rejected,
                digest,
                mergedAt,
                null,
                null,
                null,
                null,
                version);
    }

    @Override
    public String aggregateId() {
        return resource.value();
    }
}
