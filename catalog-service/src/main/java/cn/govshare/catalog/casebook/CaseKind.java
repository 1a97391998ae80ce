package cn.govshare.catalog.casebook;

import cn.govshare.kernel.event.CatalogCaseChanged.Kind;

/// A sort of cases: what the event and their numbers call it.
///
/// @param kind as other services are told
/// @param prefix of the cases' numbers, two capital letters
public record CaseKind<T extends CatalogCase>(Kind kind, String prefix, Class<T> type) {}
