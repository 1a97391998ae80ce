package cn.govshare.approval.grant;

import cn.govshare.kernel.vocabulary.GrantParty;
import java.time.Instant;

/// The end of a grant before its time.
///
/// @param account name of the account that revoked
public record Revocation(GrantParty party, String reason, String account, Instant at) {}
