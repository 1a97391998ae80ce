package cn.govshare.approval.accessrequest;

import java.time.Instant;

/// A reply with who gave it and when.
///
/// @param account name of the account that replied, or [#BY_RULE]
public record GivenReply(Reply reply, String account, Instant at) {
    /// Stands for the account where the entry itself agrees, because it is shared without condition.
    public static final String BY_RULE = "platform";
}
