package cn.govshare.catalog.source;

import cn.govshare.catalog.datum.Likeness;

/// Two departments' data that are likely the same, nobody having said yet whether they are.
///
/// @param cursor where it stands in the list
public record SourceCandidate(Place left, Place right, Likeness likeness, String cursor) {}
