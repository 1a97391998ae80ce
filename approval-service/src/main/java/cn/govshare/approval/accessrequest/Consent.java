package cn.govshare.approval.accessrequest;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The provider agrees, to all of the items or to some; the grant holds the rest of the terms.
///
/// @param grant id of the grant that it gives or renews
/// @param conditions what the provider asks of the consumer, in words
/// @param limits rows, volume and period; null for replies from before they were kept
public record Consent(
        UUID grant,
        Set<String> items,
        @Nullable String conditions,
        @Nullable ConsentLimits limits) implements Reply {
    public Consent {
        items = Set.copyOf(items);
    }

    /// A consent that asks nothing of the consumer and limits nothing.
    public Consent(UUID grant, Set<String> items) {
        this(grant, items, null, null);
    }
}
