package cn.govshare.catalog.search;

import cn.govshare.catalog.resource.ResourceStatus;
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

/// What a line of results says of an entry.
///
/// @param published true when everybody may see it
/// @param items the Chinese names of its items
public record SearchEntry(
        ResourceCode code,
        DepartmentCode provider,
        boolean published,
        ResourceStatus status,
        int revision,
        @Nullable LocalDate publishedOn,
        String name,
        String summary,
        ResourceKind kind,
        @Nullable BasicRegister register,
        @Nullable String theme,
        SharingType sharingType,
        Set<ProvisionMode> modes,
        @Nullable UpdateCycle updateCycle,
        List<String> items) {
    public SearchEntry {
        modes = Set.copyOf(modes);
        items = List.copyOf(items);
    }
}
