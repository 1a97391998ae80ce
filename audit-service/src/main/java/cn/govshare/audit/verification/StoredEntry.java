package cn.govshare.audit.verification;

import cn.govshare.kernel.event.AuditRecorded;
import java.time.LocalDate;

/// A row of the trail as it is, before anything of it is believed. The bytes are not to be changed.
///
/// @param columns the record as the columns tell it
/// @param identified whether the register of ids has the record's id, place and digest as they are here
public record StoredEntry(LocalDate receivedOn, long seq, AuditRecorded columns, byte[] body, boolean identified) {}
