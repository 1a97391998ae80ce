package cn.govshare.audit.log;

import cn.govshare.kernel.event.AuditRecorded;
import java.time.Instant;

/// A record of the trail with its place in it.
///
/// @param seq place in the order of arrival
/// @param contentSha256 digest of the record's content, hexadecimal
public record AuditEntry(long seq, AuditRecorded record, String contentSha256, Instant receivedAt) {}
