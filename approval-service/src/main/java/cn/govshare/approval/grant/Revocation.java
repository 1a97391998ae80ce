package cn.govshare.approval.grant;

import java.time.Instant;

/// The end of a grant before its time.
///
/// @param account name of the account that revoked
public record Revocation(RevokingParty party, String reason, String account, Instant at) {}
