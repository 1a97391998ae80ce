package cn.govshare.approval.accessrequest;

import cn.govshare.kernel.vocabulary.Article;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That a request was sent back to be completed, which happens once, and whether it has come back.
///
/// @param reason what is missing
/// @param account name of the account that returned it
/// @param completedAt when the consumer sent it again
@Article("17")
public record Completion(
        String reason,
        String account,
        Instant returnedAt,
        @Nullable Instant completedAt) {
    Completion completed(Instant at) {
        return new Completion(reason, account, returnedAt, at);
    }
}
