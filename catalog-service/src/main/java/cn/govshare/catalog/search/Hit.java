package cn.govshare.catalog.search;

import cn.govshare.catalog.freshness.FreshnessState;
import org.jspecify.annotations.Nullable;

/// A result.
///
/// @param providerName the provider's name today
/// @param availability what it means for the viewer
/// @param freshness how its data stands against the promised cycle; absent where it is not pushed or no day is promised
/// @param place where it stands among the results
public record Hit(
        SearchEntry entry,
        String providerName,
        Availability availability,
        @Nullable FreshnessState freshness,
        Place place) {}
