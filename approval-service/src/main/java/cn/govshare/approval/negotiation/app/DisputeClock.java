package cn.govshare.approval.negotiation.app;

import cn.govshare.approval.deadline.DatedDuty;
import cn.govshare.approval.deadline.StatutoryClock;
import cn.govshare.approval.negotiation.Negotiation;
import cn.govshare.approval.notice.Addressee;
import cn.govshare.approval.notice.Posts;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.rule.Term;
import cn.govshare.kernel.rule.WorkingCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The two dated duties of a dispute: the two sides' to agree, the leading group's to decide. Runs in the caller's
/// transaction.
@Component
class DisputeClock {
    private static final String ARTICLE = "17";

    /// Asked for when it is needed: the clock itself takes disputes further when their time is over.
    private final ObjectProvider<StatutoryClock> statutoryClock;
    private final Posts posts;
    private final NegotiationSettings settings;
    private final Clock clock;

    DisputeClock(
            ObjectProvider<StatutoryClock> statutoryClock, Posts posts, NegotiationSettings settings, Clock clock) {
        this.statutoryClock = statutoryClock;
        this.posts = posts;
        this.settings = settings;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }

    /// @return until when the two sides are to agree
    LocalDate open(Negotiation negotiation) {
        return statutoryClock
                .getObject()
                .open(new DatedDuty(
                                Duty.NEGOTIATION,
                                negotiation.provider(),
                                negotiation.id(),
                                negotiation.resource(),
                                today())
                        .awaitedBy(negotiation.consumer())
                        .about(negotiation.resourceName())
                        .within(new Term.WorkingDays(settings.workingDays(), ARTICLE)))
                .dueOn();
    }

    /// @return until when the leading group is to decide; null while no department holds its post
    @Nullable LocalDate openCoordination(Negotiation negotiation) {
        var owner =
                posts.departments(Addressee.leadingGroup()).stream().sorted().findFirst();
        return owner.isEmpty()
                ? null
                : statutoryClock
                        .getObject()
                        .open(new DatedDuty(
                                        Duty.COORDINATION,
                                        owner.get(),
                                        negotiation.id(),
                                        negotiation.resource(),
                                        today())
                                .awaitedBy(negotiation.consumer())
                                .about(negotiation.resourceName())
                                .within(new Term.WorkingDays(settings.coordinationWorkingDays(), ARTICLE)))
                        .dueOn();
    }

    /// The two sides agreed, or one of them takes it further.
    void meet(UUID negotiation) {
        statutoryClock.getObject().meet(Duty.NEGOTIATION, negotiation);
    }

    /// Nobody needs to agree any more.
    void lapse(UUID negotiation) {
        statutoryClock.getObject().lapse(Duty.NEGOTIATION, negotiation);
    }

    void meetCoordination(Negotiation negotiation) {
        if (hasCoordinationDeadline(negotiation)) {
            statutoryClock.getObject().meet(Duty.COORDINATION, negotiation.id());
        }
    }

    void lapseCoordination(Negotiation negotiation) {
        if (hasCoordinationDeadline(negotiation)) {
            statutoryClock.getObject().lapse(Duty.COORDINATION, negotiation.id());
        }
    }

    private static boolean hasCoordinationDeadline(Negotiation negotiation) {
        var referral = negotiation.referral();
        return referral != null && referral.dueOn() != null;
    }
}
