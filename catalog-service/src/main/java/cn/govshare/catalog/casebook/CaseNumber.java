package cn.govshare.catalog.casebook;

import java.time.Instant;
import java.util.UUID;

/// What a new case is begun with.
///
/// @param value as in `XQ-20261122-000001`
/// @param at now
public record CaseNumber(UUID id, String value, Instant at) {}
