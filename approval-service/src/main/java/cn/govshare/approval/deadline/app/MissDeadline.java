package cn.govshare.approval.deadline.app;

import cn.govshare.approval.deadline.Deadline;
import cn.govshare.approval.deadline.Deadlines;
import cn.govshare.approval.deadline.WhenMissed;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Notices one locked deadline as missed, with all that follows from it, in the caller's transaction.
@Component
@Article({"17", "26"})
class MissDeadline {
    private final Deadlines deadlines;
    private final Map<Duty, WhenMissed> consequences;
    private final AuditTrail trail;

    MissDeadline(Deadlines deadlines, List<WhenMissed> consequences, AuditTrail trail) {
        this.deadlines = deadlines;
        this.consequences =
                consequences.stream().collect(Collectors.toUnmodifiableMap(WhenMissed::duty, Function.identity()));
        this.trail = trail;
    }

    Deadline miss(Deadline deadline, Instant now) {
        var overdue = deadline.miss(now);
        deadlines.save(overdue);
        var consequence = consequences.get(overdue.duty().duty());
        if (consequence != null) {
            consequence.missed(overdue, now);
        }
        var draft = AuditDraft.ofPlatform("approval.deadline.miss")
                .subject(overdue.duty().caseId().toString())
                .article(overdue.article());
        var resource = overdue.duty().resource();
        trail.record(resource == null ? draft.done() : draft.resource(resource).done());
        return overdue;
    }
}
