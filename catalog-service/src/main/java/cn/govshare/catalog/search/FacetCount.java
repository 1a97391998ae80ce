package cn.govshare.catalog.search;

import cn.govshare.kernel.vocabulary.Text;

/// How many results have a value.
///
/// @param value code of the value, as the filter takes it
/// @param label the value in words
public record FacetCount(Facet facet, String value, Text label, long count) {}
