package cn.govshare.approval.accessrequest;

import cn.govshare.kernel.vocabulary.Article;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Until when the provider answers.
///
/// @param receivedOn the day of receipt, which does not count
/// @param dueOn last day for the reply, Asia/Shanghai
/// @param ruleProfile the rule profile that the request began under and keeps
/// @param provisional true when the due date was counted through a year whose holidays are not published yet
/// @param missedAt when the reply was noticed overdue; stays, unless it turns out to have been in time
@Article("17")
public record ReplyTerm(
        LocalDate receivedOn,
        LocalDate dueOn,
        String ruleProfile,
        boolean provisional,
        @Nullable Instant missedAt) {
    public boolean isMissed() {
        return missedAt != null;
    }

    ReplyTerm movedTo(LocalDate day, boolean isProvisional) {
        return new ReplyTerm(receivedOn, day, ruleProfile, isProvisional, missedAt);
    }

    ReplyTerm inTime() {
        return new ReplyTerm(receivedOn, dueOn, ruleProfile, provisional, null);
    }

    ReplyTerm missed(Instant at) {
        return new ReplyTerm(receivedOn, dueOn, ruleProfile, provisional, at);
    }
}
