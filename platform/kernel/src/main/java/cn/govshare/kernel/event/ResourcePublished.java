package cn.govshare.kernel.event;

import cn.govshare.kernel.vocabulary.BasicRegister;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.ResourceKind;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.kernel.vocabulary.UpdateCycle;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A revision of a catalog entry is in force (art. 7, 8). Carries the whole entry.
///
/// @param revision number of the revision, from 1
/// @param terms present for a conditional resource
public record ResourcePublished(
        ResourceCode code,
        int revision,
        String name,
        String summary,
        DepartmentCode provider,
        ResourceKind kind,
        @Nullable BasicRegister register,
        SharingType sharingType,
        @Nullable PublishedTerms terms,
        Set<ProvisionMode> provisionModes,
        UpdateCycle updateCycle,
        List<PublishedItem> items,
        LocalDate publishedOn,
        long version)
        implements Event {
    public ResourcePublished {
        provisionModes = Set.copyOf(provisionModes);
        items = List.copyOf(items);
    }

    @Override
    public String aggregateId() {
        return code.value();
    }
}
