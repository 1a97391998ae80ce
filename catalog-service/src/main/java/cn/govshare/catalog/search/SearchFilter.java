package cn.govshare.catalog.search;

import cn.govshare.catalog.freshness.FreshnessState;
import cn.govshare.catalog.resource.ResourceStatus;
import cn.govshare.kernel.vocabulary.BasicRegister;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceKind;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.kernel.vocabulary.UpdateCycle;
import java.util.Set;

/// What results are narrowed down to: of each the values any of which will do, all when there are none.
public record SearchFilter(
        Set<DepartmentCode> providers,
        Set<ResourceKind> kinds,
        Set<BasicRegister> registers,
        Set<String> themes,
        Set<SharingType> sharingTypes,
        Set<ProvisionMode> modes,
        Set<UpdateCycle> updateCycles,
        Set<FreshnessState> freshness,
        Set<Availability> availabilities,
        Set<ResourceStatus> statuses) {
    public static final SearchFilter EVERYTHING = new SearchFilter(
            Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public SearchFilter {
        providers = Set.copyOf(providers);
        kinds = Set.copyOf(kinds);
        registers = Set.copyOf(registers);
        themes = Set.copyOf(themes);
        sharingTypes = Set.copyOf(sharingTypes);
        modes = Set.copyOf(modes);
        updateCycles = Set.copyOf(updateCycles);
        freshness = Set.copyOf(freshness);
        availabilities = Set.copyOf(availabilities);
        statuses = Set.copyOf(statuses);
    }
}
