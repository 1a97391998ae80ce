package cn.govshare.audit.verification;

import java.util.UUID;

/// A record and the place that a row gives it.
public record PlacedRecord(long seq, UUID record) {}
