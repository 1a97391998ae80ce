package cn.govshare.approval.accessrequest;

import java.util.Set;
import java.util.UUID;

/// The provider agrees, to all of the items or to some.
///
/// @param grant id of the grant that it gives
public record Consent(UUID grant, Set<String> items) implements Reply {
    public Consent {
        items = Set.copyOf(items);
    }
}
