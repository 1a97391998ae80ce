package cn.govshare.approval.accessrequest;

import java.time.Instant;

/// A reply with who gave it and when.
///
/// @param account name of the account that replied
public record GivenReply(Reply reply, String account, Instant at) {}
