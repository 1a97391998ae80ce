package cn.govshare.catalog.codelist;

import org.jspecify.annotations.Nullable;

/// One code of a list.
///
/// @param name what it stands for
/// @param parent the code above it, in a list of levels
public record Code(String code, String name, @Nullable String parent) {}
