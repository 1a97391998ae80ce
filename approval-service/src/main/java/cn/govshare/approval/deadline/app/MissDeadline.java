package cn.govshare.approval.deadline.app;

import cn.govshare.approval.deadline.Deadline;
import cn.govshare.approval.deadline.Deadlines;
import cn.govshare.approval.deadline.WhenMissed;
import cn.govshare.kernel.event.DutyMissed;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.event.FindingRaised;
import cn.govshare.kernel.event.FindingWithdrawn;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.BreachKind;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.outbox.Outbox;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Notices one locked deadline as missed, with all that follows from it, in the caller's transaction.
@Component
@Article({"17", "26"})
class MissDeadline {
    private final Deadlines deadlines;
    private final Map<Duty, WhenMissed> consequences;
    private final Outbox outbox;
    private final AuditTrail trail;

    MissDeadline(Deadlines deadlines, List<WhenMissed> consequences, Outbox outbox, AuditTrail trail) {
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.consequences =
                consequences.stream().collect(Collectors.toUnmodifiableMap(WhenMissed::duty, Function.identity()));
        this.trail = trail;
    }

    Deadline miss(Deadline deadline, Instant now) {
        var overdue = deadline.miss(now);
        deadlines.save(overdue);
        var duty = overdue.duty();
        var consequence = consequences.get(duty.duty());
        if (consequence != null) {
            consequence.missed(overdue, now);
        }
        outbox.send(
                EventTypes.DUTY_MISSED,
                new DutyMissed(
                        overdue.id(),
                        duty.caseId(),
                        duty.duty(),
                        duty.owner(),
                        duty.resource(),
                        overdue.dueOn(),
                        now,
                        overdue.version()));
        duty.duty().breach().ifPresent(breach -> outbox.send(EventTypes.FINDING_RAISED, finding(overdue, breach, now)));
        record("approval.deadline.miss", overdue);
        return overdue;
    }

    /// The duty was done in time after all, only the news of it came late: what was held against the department falls.
    void withdraw(Deadline deadline, Instant now) {
        if (deadline.duty().duty().breach().isPresent()) {
            outbox.send(
                    EventTypes.FINDING_WITHDRAWN,
                    new FindingWithdrawn(finding(deadline), "期限内已办结,消息到达较晚", now, deadline.version()));
        }
        var consequence = consequences.get(deadline.duty().duty());
        if (consequence != null) {
            consequence.withdrawn(deadline, now);
        }
        record("approval.deadline.withdraw-miss", deadline);
    }

    private void record(String action, Deadline deadline) {
        var draft = AuditDraft.ofPlatform(action)
                .subject(deadline.duty().caseId().toString())
                .caseId(deadline.duty().caseId())
                .article(deadline.article());
        var resource = deadline.duty().resource();
        trail.record(resource == null ? draft.done() : draft.resource(resource).done());
    }

    private static FindingRaised finding(Deadline overdue, BreachKind breach, Instant now) {
        var duty = overdue.duty();
        return new FindingRaised(
                finding(overdue),
                breach,
                breach.article(),
                duty.owner(),
                duty.caseId(),
                duty.resource(),
                Map.of(
                        "deadline", overdue.id().toString(),
                        "duty", duty.duty().name(),
                        "openedOn", duty.openedOn().toString(),
                        "dueOn", overdue.dueOn().toString(),
                        "ruleProfile", overdue.ruleProfile(),
                        "article", overdue.article()),
                now,
                overdue.version());
    }

    /// The same missed duty is always the same finding.
    private static UUID finding(Deadline deadline) {
        return UUID.nameUUIDFromBytes(("finding:" + deadline.id()).getBytes(StandardCharsets.UTF_8));
    }
}
