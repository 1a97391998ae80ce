package cn.govshare.exchange.grant;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.UsePurpose;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/// What a provider has allowed a consumer: these items, for this purpose and matter, in this mode, between these days.
@Article("17")
public record Grant(
        UUID id,
        DepartmentCode consumer,
        ResourceCode resource,
        UsePurpose purpose,
        String matter,
        Set<String> items,
        ProvisionMode mode,
        LocalDate validFrom,
        LocalDate validUntil,
        boolean revoked) {
    public Grant {
        items = Set.copyOf(items);
    }

    boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validUntil);
    }
}
