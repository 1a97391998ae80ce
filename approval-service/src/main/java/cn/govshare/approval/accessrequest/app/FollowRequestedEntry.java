package cn.govshare.approval.accessrequest.app;

import cn.govshare.approval.accessrequest.AccessRequest;
import cn.govshare.approval.accessrequest.AccessRequests;
import cn.govshare.approval.deadline.StatutoryClock;
import cn.govshare.approval.history.CaseHistory;
import cn.govshare.approval.history.CaseStep;
import cn.govshare.approval.history.StepKind;
import cn.govshare.approval.notice.NoticeKind;
import cn.govshare.approval.offer.WhenEntryChanges;
import cn.govshare.kernel.event.ResourcePublished;
import cn.govshare.kernel.event.ResourceSuspended;
import cn.govshare.kernel.event.ResourceWithdrawn;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Open requests follow the entry that they ask for. While it is suspended both sides know that no consent is possible,
/// and the days for the reply count on: the rules know no such pause, and nobody stops his own clock by suspending an
/// entry. With the entry's withdrawal nothing is left that could be granted, and the request ends.
@Component
@Article({"7", "17"})
class FollowRequestedEntry implements WhenEntryChanges {
    private final AccessRequests requests;
    private final StatutoryClock statutoryClock;
    private final TellRequest tellRequest;
    private final CaseHistory history;
    private final AuditTrail trail;
    private final Clock clock;

    FollowRequestedEntry(
            AccessRequests requests,
            StatutoryClock statutoryClock,
            TellRequest tellRequest,
            CaseHistory history,
            AuditTrail trail,
            Clock clock) {
        this.requests = requests;
        this.statutoryClock = statutoryClock;
        this.tellRequest = tellRequest;
        this.history = history;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public void suspended(ResourceSuspended event) {
        for (var request : requests.openFor(event.entry().code())) {
            note(request, StepKind.ENTRY_SUSPENDED, event.reason());
            tellRequest.ofEntry(request, NoticeKind.CASE_ENTRY_SUSPENDED, event.version(), event.reason());
        }
    }

    @Override
    public void resumed(ResourcePublished entry) {
        for (var request : requests.openFor(entry.code())) {
            note(request, StepKind.ENTRY_RESUMED, null);
            tellRequest.ofEntry(request, NoticeKind.CASE_ENTRY_RESUMED, entry.version(), "");
        }
    }

    @Override
    public void withdrawn(ResourceWithdrawn event) {
        requests.openFor(event.code()).forEach(request -> end(request, event));
    }

    /// The clock is stopped first, as for every answer: what was answered meanwhile stays answered, and what is late by
    /// then stays late.
    private void end(AccessRequest seen, ResourceWithdrawn event) {
        statutoryClock.lapseWhereKept(Duty.REPLY_CONDITIONAL, seen.id());
        var request = requests.find(seen.id()).orElseThrow();
        if (!request.status().isOpen()) {
            return;
        }
        var ended = request.lapse();
        requests.save(ended);
        trail.record(AuditDraft.ofPlatform("approval.access-request.end-with-entry", ended.provider())
                .resource(ended.resource(), event.revision())
                .subject(ended.id().toString())
                .caseId(ended.id())
                .items(ended.use().items())
                .purpose(ended.use().purpose(), ended.use().matter())
                .article("7")
                .done());
        note(ended, StepKind.REQUEST_LAPSED, event.reason());
        tellRequest.ofEntry(ended, NoticeKind.REQUEST_LAPSED, event.version(), event.reason());
    }

    private void note(AccessRequest request, StepKind step, @Nullable String reason) {
        history.add(CaseStep.byItself(request.id(), step, clock.instant())
                .noting(reason)
                .under("7"));
    }
}
