package cn.govshare.approval.negotiation.app;

import cn.govshare.approval.history.StepKind;
import cn.govshare.approval.negotiation.Ending;
import cn.govshare.approval.negotiation.Negotiation;
import cn.govshare.approval.negotiation.NegotiationStatus;
import cn.govshare.approval.negotiation.Negotiations;
import cn.govshare.approval.negotiation.Terms;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The leading group decides a dispute. Its order binds both sides: sharing begins with it, or the case is closed.
@Component
@Article({"5", "17"})
public class GiveOrder {
    private final ReadNegotiation readNegotiation;
    private final Negotiations negotiations;
    private final DisputeClock disputeClock;
    private final DisputeGrant disputeGrant;
    private final DisputeNotices notices;
    private final DisputeTrail trail;
    private final Clock clock;

    GiveOrder(
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

    /// The data is shared on these terms; the order itself gives the grant.
    ///
    /// @throws cn.govshare.kernel.problem.Conflict when the dispute is not before the leading group
    /// @throws cn.govshare.kernel.problem.PolicyViolation without reasons, or when they do not fit the entry
    @Transactional
    public Negotiation share(UUID id, Terms terms, String reasons, Actor actor) {
        var negotiation = referred(id, NegotiationStatus.ORDERED, actor);
        var today = disputeClock.today();
        terms.check(disputeGrant.offer(negotiation), today);
        var now = clock.instant();
        var order = UUID.randomUUID();
        var grant = disputeGrant.give(negotiation, terms, order, today, actor);
        var ending = new Ending.Order(order, terms, reasons, grant, actor.name(), now);
        var decided = negotiation.end(ending);
        negotiations.save(decided);
        notices.decided(
                decided,
                Text.of(
                        "共享。" + terms.told().zh() + "理由:" + ending.reasons(),
                        "shared, " + terms.told().en() + " Why: " + ending.reasons()));
        trail.record(
                "approval.negotiation.order",
                StepKind.ORDER_GIVEN,
                decided,
                actor,
                ending.reasons(),
                terms.items(),
                grant,
                now);
        return decided;
    }

    /// The case is closed without sharing.
    ///
    /// @throws cn.govshare.kernel.problem.Conflict when the dispute is not before the leading group
    /// @throws cn.govshare.kernel.problem.PolicyViolation without reasons
    @Transactional
    public Negotiation dismiss(UUID id, String reasons, Actor actor) {
        var negotiation = referred(id, NegotiationStatus.DISMISSED, actor);
        var now = clock.instant();
        var ending = new Ending.Dismissal(UUID.randomUUID(), reasons, actor.name(), now);
        var decided = negotiation.end(ending);
        negotiations.save(decided);
        notices.decided(decided, Text.of("不予共享。理由:" + ending.reasons(), "not shared. Why: " + ending.reasons()));
        trail.record("approval.negotiation.dismiss", StepKind.DISPUTE_DISMISSED, decided, actor, ending.reasons(), now);
        return decided;
    }

    private Negotiation referred(UUID id, NegotiationStatus next, Actor actor) {
        var negotiation = readNegotiation.read(id, actor);
        negotiation.mustBeAbleToBecome(next);
        disputeClock.meetCoordination(negotiation);
        return negotiation;
    }
}
