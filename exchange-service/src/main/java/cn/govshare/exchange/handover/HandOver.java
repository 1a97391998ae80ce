package cn.govshare.exchange.handover;

import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.problem.ProviderUnavailable;
import cn.govshare.kernel.vocabulary.Article;

/// Hands data over: the record of the access is durable before the first byte, the quota is taken, and the end is a
/// second record.
@Article({"18", "22"})
public interface HandOver {
    /// @throws Forbidden when the quota does not suffice, or the use ended before anything has left
    /// @throws ProviderUnavailable when it broke off before anything has left
    void handOver(Handing handing, Taker taker);
}
