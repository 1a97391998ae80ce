package cn.govshare.exchange.query.app;

import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Records that may leave, under the id of the access that is on the trail already.
///
/// @param more true when more records match than one answer holds
public record QueryAnswer(
        UUID accessId,
        ResourceCode resource,
        int revision,
        List<Map<String, @Nullable Object>> records,
        boolean more) {}
