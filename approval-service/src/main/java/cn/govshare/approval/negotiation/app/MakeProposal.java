package cn.govshare.approval.negotiation.app;

import cn.govshare.approval.history.StepKind;
import cn.govshare.approval.negotiation.Negotiations;
import cn.govshare.approval.negotiation.Proposal;
import cn.govshare.approval.negotiation.Terms;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// One side says on what terms it would share, or use.
@Component
@Article("17")
public class MakeProposal {
    private final ReadNegotiation readNegotiation;
    private final Negotiations negotiations;
    private final DisputeGrant disputeGrant;
    private final DisputeClock disputeClock;
    private final DisputeNotices notices;
    private final DisputeTrail trail;
    private final Clock clock;

    MakeProposal(
            ReadNegotiation readNegotiation,
            Negotiations negotiations,
            DisputeGrant disputeGrant,
            DisputeClock disputeClock,
            DisputeNotices notices,
            DisputeTrail trail,
            Clock clock) {
        this.readNegotiation = readNegotiation;
        this.negotiations = negotiations;
        this.disputeGrant = disputeGrant;
        this.disputeClock = disputeClock;
        this.notices = notices;
        this.trail = trail;
        this.clock = clock;
    }

    /// @throws cn.govshare.kernel.problem.PolicyViolation when the entry does not offer what is proposed
    /// @throws cn.govshare.kernel.problem.Conflict when the dispute is over
    @Transactional
    public Proposal propose(UUID id, Terms terms, @Nullable String note, Actor actor) {
        var negotiation = readNegotiation.lock(id, actor);
        var side = readNegotiation.side(negotiation, actor);
        negotiation.mustNotBeOver();
        terms.check(disputeGrant.offer(negotiation), disputeClock.today());
        var proposal = new Proposal(UUID.randomUUID(), id, side, terms, note, actor.name(), clock.instant());
        negotiations.add(proposal);
        notices.proposed(negotiation, proposal);
        trail.record(
                "approval.negotiation.propose",
                StepKind.PROPOSAL_MADE,
                negotiation,
                actor,
                terms.told().zh(),
                terms.items(),
                null,
                proposal.at());
        return proposal;
    }
}
