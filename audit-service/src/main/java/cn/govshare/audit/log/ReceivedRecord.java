package cn.govshare.audit.log;

import cn.govshare.kernel.event.AuditRecorded;

/// A record as it arrived.
///
/// @param body the record's content as text; equal records have equal text
/// @param contentSha256 digest of that text, hexadecimal
public record ReceivedRecord(AuditRecorded record, String body, String contentSha256) {}
