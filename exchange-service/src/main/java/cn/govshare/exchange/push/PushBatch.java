package cn.govshare.exchange.push;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.time.Instant;
import java.util.UUID;

/// The receipt of a merged batch.
///
/// @param digest SHA-256 of the body as received, hexadecimal
/// @param rows rows read, which is the sum of the four counts that follow
/// @param inserted rows that were new by key
/// @param updated rows that replaced a different one of the same key
/// @param unchanged rows that were there already, alike in every item
/// @param rejected rows kept out
@Article({"16", "18"})
public record PushBatch(
        UUID id,
        ResourceCode resource,
        BatchNumber number,
        int revision,
        DepartmentCode provider,
        String digest,
        long bytes,
        long rows,
        long inserted,
        long updated,
        long unchanged,
        long rejected,
        Instant mergedAt) {}
