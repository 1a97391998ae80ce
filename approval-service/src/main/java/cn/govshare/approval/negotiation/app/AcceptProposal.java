package cn.govshare.approval.negotiation.app;

import cn.govshare.approval.history.StepKind;
import cn.govshare.approval.negotiation.Ending;
import cn.govshare.approval.negotiation.Negotiation;
import cn.govshare.approval.negotiation.NegotiationProblem;
import cn.govshare.approval.negotiation.NegotiationStatus;
import cn.govshare.approval.negotiation.Negotiations;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// One side accepts the other's latest proposal: the agreement is the grant, in the same transaction.
@Component
@Article("17")
public class AcceptProposal {
    private final ReadNegotiation readNegotiation;
    private final Negotiations negotiations;
    private final DisputeClock disputeClock;
    private final DisputeGrant disputeGrant;
    private final DisputeNotices notices;
    private final DisputeTrail trail;
    private final Clock clock;

    AcceptProposal(
            ReadNegotiation readNegotiation,
            Negotiations negotiations,
            DisputeClock disputeClock,
            DisputeGrant disputeGrant,
            DisputeNotices notices,
            DisputeTrail trail,
            Clock clock) {
        this.readNegotiation = readNegotiation;
        this.negotiations = negotiations;
        this.disputeClock = disputeClock;
        this.disputeGrant = disputeGrant;
        this.notices = notices;
        this.trail = trail;
        this.clock = clock;
    }

    /// @throws Conflict when the dispute is over, or it is not the other side's latest proposal
    /// @throws cn.govshare.kernel.problem.PolicyViolation when the entry no longer offers what was proposed
    @Transactional
    public Negotiation accept(UUID id, UUID proposalId, Actor actor) {
        var side = readNegotiation.side(readNegotiation.read(id, actor), actor);
        readNegotiation.read(id, actor).mustNotBeOver();
        disputeClock.meet(id);
        var negotiation = readNegotiation.lock(id, actor);
        negotiation.mustBeAbleToBecome(NegotiationStatus.AGREED);
        var accepted = negotiations.proposals(id).stream()
                .filter(each -> each.by() == side.other())
                .reduce((_, later) -> later)
                .filter(latest -> latest.id().equals(proposalId))
                .orElseThrow(() -> new Conflict(
                        NegotiationProblem.NOT_THE_LATEST,
                        Text.of("只能接受对方最新提出的方案。", "Only the other side's latest proposal can be accepted.")));
        var today = disputeClock.today();
        accepted.terms().check(disputeGrant.offer(negotiation), today);
        var now = clock.instant();
        var grant = disputeGrant.give(negotiation, accepted.terms(), null, today, actor);
        disputeClock.lapseCoordination(negotiation);
        var agreed = negotiation.end(new Ending.Agreement(proposalId, grant, actor.name(), now));
        negotiations.save(agreed);
        notices.agreed(agreed, accepted.terms().told());
        trail.record(
                "approval.negotiation.agree",
                StepKind.NEGOTIATION_AGREED,
                agreed,
                actor,
                accepted.terms().told().zh(),
                accepted.terms().items(),
                grant,
                now);
        return agreed;
    }
}
