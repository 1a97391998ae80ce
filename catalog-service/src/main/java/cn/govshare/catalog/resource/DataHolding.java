package cn.govshare.catalog.resource;

import org.jspecify.annotations.Nullable;

/// Where the data is held.
///
/// @param system the business system that it comes from
/// @param location where it is stored
/// @param division the administrative division that it is about, by name or by GB/T 2260 code
public record DataHolding(
        @Nullable String system,
        @Nullable String location,
        @Nullable String division) {}
