package cn.govshare.exchange.access;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.UsePurpose;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/// A department that received a datum.
///
/// @param items those of the asked items that it received, at whichever time
/// @param lastAccess the last access by which it received some of them
public record Receiver(
        DepartmentCode consumer,
        Set<String> items,
        UUID lastAccess,
        Instant lastAt,
        UsePurpose purpose,
        String matter,
        ProvisionMode mode) {
    public Receiver {
        items = Set.copyOf(items);
    }
}
