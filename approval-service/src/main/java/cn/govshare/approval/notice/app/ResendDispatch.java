package cn.govshare.approval.notice.app;

import cn.govshare.approval.notice.Dispatch;
import cn.govshare.approval.notice.Dispatches;
import cn.govshare.approval.notice.NoticeProblem;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// An operator sends anew what was given up.
@Component
public class ResendDispatch {
    private final Dispatches dispatches;
    private final AuditTrail trail;
    private final Clock clock;

    ResendDispatch(Dispatches dispatches, AuditTrail trail, Clock clock) {
        this.dispatches = dispatches;
        this.trail = trail;
        this.clock = clock;
    }

    /// @throws NotFound when there is none
    /// @throws cn.govshare.kernel.problem.Conflict when it was not given up
    @Transactional
    public Dispatch resend(UUID id, Actor actor) {
        var dispatch = dispatches
                .find(id)
                .orElseThrow(() -> new NotFound(
                        NoticeProblem.DISPATCH_NOT_FOUND,
                        Text.of("没有编号为 %s 的发送记录。", "There is no dispatch %s.").with(id)))
                .anew(clock.instant());
        dispatches.save(dispatch);
        trail.record(AuditDraft.of("approval.notice.resend", actor)
                .subject(id.toString())
                .done());
        return dispatch;
    }
}
