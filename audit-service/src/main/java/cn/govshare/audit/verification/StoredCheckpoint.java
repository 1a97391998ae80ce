package cn.govshare.audit.verification;

/// A checkpoint as it is kept, before anything of it is believed.
///
/// @param size that its row says
/// @param rootHex root that its row says, hexadecimal
/// @param note the signed text
public record StoredCheckpoint(long size, String rootHex, String note) {}
