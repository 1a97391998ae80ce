package cn.govshare.approval.negotiation.app;

import cn.govshare.approval.history.CaseHistory;
import cn.govshare.approval.history.CaseStep;
import cn.govshare.approval.history.StepKind;
import cn.govshare.approval.negotiation.Negotiations;
import cn.govshare.approval.notice.NoticeKind;
import cn.govshare.approval.offer.WhenEntryChanges;
import cn.govshare.kernel.event.ResourcePublished;
import cn.govshare.kernel.event.ResourceSuspended;
import cn.govshare.kernel.event.ResourceWithdrawn;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Both sides of a dispute, and the leading group when it has it, are told what becomes of the entry. The dispute goes
/// on all the same, and so do its days: a provider does not end a dispute by taking its entry out of force. Until there
/// is an entry again, nothing can be agreed on or ordered; the leading group may close the case.
@Component
@Article({"7", "17"})
class FollowDisputedEntry implements WhenEntryChanges {
    private final Negotiations negotiations;
    private final DisputeNotices notices;
    private final CaseHistory history;
    private final Clock clock;

    FollowDisputedEntry(Negotiations negotiations, DisputeNotices notices, CaseHistory history, Clock clock) {
        this.negotiations = negotiations;
        this.notices = notices;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public void suspended(ResourceSuspended event) {
        tell(
                event.entry().code(),
                StepKind.ENTRY_SUSPENDED,
                NoticeKind.CASE_ENTRY_SUSPENDED,
                event.version(),
                event.reason());
    }

    @Override
    public void resumed(ResourcePublished entry) {
        tell(entry.code(), StepKind.ENTRY_RESUMED, NoticeKind.CASE_ENTRY_RESUMED, entry.version(), "");
    }

    @Override
    public void withdrawn(ResourceWithdrawn event) {
        tell(
                event.code(),
                StepKind.ENTRY_WITHDRAWN,
                NoticeKind.DISPUTE_ENTRY_WITHDRAWN,
                event.version(),
                event.reason());
    }

    private void tell(ResourceCode resource, StepKind step, NoticeKind kind, long version, String reason) {
        for (var dispute : negotiations.unfinishedAbout(resource)) {
            history.add(CaseStep.byItself(dispute.id(), step, clock.instant())
                    .noting(reason.isEmpty() ? null : reason)
                    .under("7"));
            notices.ofEntry(dispute, kind, version, reason);
        }
    }
}
