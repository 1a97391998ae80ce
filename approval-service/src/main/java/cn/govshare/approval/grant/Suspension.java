package cn.govshare.approval.grant;

import cn.govshare.kernel.vocabulary.GrantParty;
import java.time.Instant;

/// One party's flag that stops the use until it takes it back.
///
/// @param account name of the account that suspended
public record Suspension(GrantParty party, String reason, String account, Instant at) {}
