package cn.govshare.approval.negotiation.app;

import cn.govshare.approval.history.StepKind;
import cn.govshare.approval.negotiation.Ending;
import cn.govshare.approval.negotiation.Negotiation;
import cn.govshare.approval.negotiation.Negotiations;
import cn.govshare.approval.negotiation.Side;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.web.CommonProblem;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The consumer does not pursue the dispute.
@Component
@Article("17")
public class WithdrawNegotiation {
    private final ReadNegotiation readNegotiation;
    private final Negotiations negotiations;
    private final DisputeClock disputeClock;
    private final DisputeNotices notices;
    private final DisputeTrail trail;
    private final Clock clock;

    WithdrawNegotiation(
            ReadNegotiation readNegotiation,
            Negotiations negotiations,
            DisputeClock disputeClock,
            DisputeNotices notices,
            DisputeTrail trail,
            Clock clock) {
        this.readNegotiation = readNegotiation;
        this.negotiations = negotiations;
        this.disputeClock = disputeClock;
        this.notices = notices;
        this.trail = trail;
        this.clock = clock;
    }

    /// @throws cn.govshare.kernel.problem.Conflict when it is over
    @Transactional
    public Negotiation withdraw(UUID id, String reasons, Actor actor) {
        var seen = readNegotiation.read(id, actor);
        if (readNegotiation.side(seen, actor) != Side.CONSUMER) {
            throw new Forbidden(
                    CommonProblem.FOREIGN_DEPARTMENT, Text.of("只有数据使用部门可以撤回协商。", "Only the consumer withdraws."));
        }
        seen.mustNotBeOver();
        disputeClock.lapse(id);
        var negotiation = readNegotiation.read(id, actor);
        var now = clock.instant();
        var ending = new Ending.Withdrawal(reasons, actor.name(), now);
        disputeClock.lapseCoordination(negotiation);
        var withdrawn = negotiation.end(ending);
        negotiations.save(withdrawn);
        notices.withdrawn(withdrawn, ending.reasons());
        trail.record(
                "approval.negotiation.withdraw",
                StepKind.NEGOTIATION_WITHDRAWN,
                withdrawn,
                actor,
                ending.reasons(),
                now);
        return withdrawn;
    }
}
