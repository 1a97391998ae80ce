package cn.govshare.approval.deadline.app;

import cn.govshare.approval.deadline.Deadline;
import cn.govshare.approval.deadline.DeadlineProblem;
import cn.govshare.approval.deadline.DutyOrigin;
import cn.govshare.approval.deadline.StatutoryClock;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The bureau closes a duty that it registered by hand: done, or gone. All others are closed by their own case.
@Component
@Article({"9", "17"})
public class CloseDuty {
    private final SeeDeadline seeDeadline;
    private final StatutoryClock statutoryClock;
    private final AuditTrail trail;

    CloseDuty(SeeDeadline seeDeadline, StatutoryClock statutoryClock, AuditTrail trail) {
        this.seeDeadline = seeDeadline;
        this.statutoryClock = statutoryClock;
        this.trail = trail;
    }

    /// @param done true when it was done, false when it need not be done any more
    /// @throws Conflict when the duty is closed already, or its own case closes it
    @Transactional
    public Deadline close(UUID id, boolean done, Actor actor) {
        var deadline = seeDeadline.lock(id, actor);
        var duty = deadline.duty();
        if (duty.origin() != DutyOrigin.BUREAU) {
            throw new Conflict(
                    DeadlineProblem.KEPT_BY_ITS_CASE,
                    Text.of("该期限随所属事项自动办结,不能手工办结。", "The deadline is closed by its own case, not by hand."));
        }
        if (deadline.status().isClosed()) {
            throw new Conflict(DeadlineProblem.CLOSED, Text.of("该事项已办结。", "The duty is closed."));
        }
        if (done) {
            statutoryClock.meet(duty.duty(), duty.caseId());
        } else {
            statutoryClock.lapse(duty.duty(), duty.caseId());
        }
        trail.record(AuditDraft.of(done ? "approval.deadline.meet" : "approval.deadline.lapse", actor)
                .subject(id.toString())
                .article(deadline.article())
                .done());
        return seeDeadline.see(id, actor);
    }
}
