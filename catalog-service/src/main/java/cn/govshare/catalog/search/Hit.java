package cn.govshare.catalog.search;

/// A result.
///
/// @param providerName the provider's name today
/// @param availability what it means for the viewer
/// @param place where it stands among the results
public record Hit(SearchEntry entry, String providerName, Availability availability, Place place) {}
