package cn.govshare.approval.negotiation.app;

import cn.govshare.approval.deadline.Deadline;
import cn.govshare.approval.deadline.WhenMissed;
import cn.govshare.approval.history.StepKind;
import cn.govshare.approval.negotiation.Negotiation;
import cn.govshare.approval.negotiation.NegotiationStatus;
import cn.govshare.approval.negotiation.Negotiations;
import cn.govshare.approval.negotiation.Referral;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes a dispute to the leading group with its whole dossier: either side does, or the clock when the time is over.
@Component
@Article("17")
public class ReferDispute implements WhenMissed {
    private static final String TIME_IS_OVER = "协商期限届满未达成一致";

    private final ReadNegotiation readNegotiation;
    private final Negotiations negotiations;
    private final DisputeClock disputeClock;
    private final DisputeNotices notices;
    private final DisputeTrail trail;
    private final Clock clock;

    ReferDispute(
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

    /// @throws cn.govshare.kernel.problem.Conflict when it is not being negotiated any more
    @Transactional
    public Negotiation refer(UUID id, String reason, Actor actor) {
        var side = readNegotiation.side(readNegotiation.read(id, actor), actor);
        readNegotiation.read(id, actor).mustBeAbleToBecome(NegotiationStatus.REFERRED);
        disputeClock.meet(id);
        var negotiation = readNegotiation.read(id, actor);
        var now = clock.instant();
        var referred = negotiation.refer(
                new Referral(side, actor.name(), reason, now, disputeClock.openCoordination(negotiation)));
        negotiations.save(referred);
        notices.referred(referred, reason);
        trail.record("approval.negotiation.refer", StepKind.DISPUTE_REFERRED, referred, actor, reason, now);
        return referred;
    }

    @Override
    public Duty duty() {
        return Duty.NEGOTIATION;
    }

    @Override
    public void missed(Deadline deadline, Instant noticedAt) {
        var negotiation = negotiations.find(deadline.duty().caseId()).orElseThrow();
        if (!negotiation.status().canBecome(NegotiationStatus.REFERRED)) {
            return;
        }
        var referred = negotiation.refer(
                new Referral(null, null, TIME_IS_OVER, noticedAt, disputeClock.openCoordination(negotiation)));
        negotiations.save(referred);
        notices.referred(referred, TIME_IS_OVER);
        trail.recordOfPlatform(
                "approval.negotiation.refer", StepKind.DISPUTE_REFERRED, referred, TIME_IS_OVER, noticedAt);
    }

    /// The dispute stays with the leading group, which has its dossier: only the lateness falls.
    @Override
    public void withdrawn(Deadline met, Instant at) {}
}
