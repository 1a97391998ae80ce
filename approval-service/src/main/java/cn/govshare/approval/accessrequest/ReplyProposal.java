package cn.govshare.approval.accessrequest;

import cn.govshare.kernel.vocabulary.Article;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A reply that a clerk of the provider proposes and that somebody else decides: agree on these terms, or refuse.
///
/// @param account name of the account that proposed it
/// @throws IllegalArgumentException when it is neither or both
@Article("17")
public record ReplyProposal(
        @Nullable ConsentTerms consent, @Nullable Refusal refusal, String account, Instant at) {
    public ReplyProposal {
        if ((consent == null) == (refusal == null)) {
            throw new IllegalArgumentException("A proposal is a consent or a refusal");
        }
    }
}
