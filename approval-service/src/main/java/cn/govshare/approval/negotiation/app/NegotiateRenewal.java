package cn.govshare.approval.negotiation.app;

import cn.govshare.approval.grant.app.ReadGrant;
import cn.govshare.approval.negotiation.Need;
import cn.govshare.approval.negotiation.Negotiation;
import cn.govshare.approval.negotiation.NegotiationProblem;
import cn.govshare.approval.negotiation.Opening;
import cn.govshare.approval.negotiation.Terms;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The consumer asks ahead of its end that a grant of what is not shared goes on. Art. 17 leaves that to the two sides
/// and, failing them, to the leading group, as it left them the grant itself.
@Component
@Article("17")
public class NegotiateRenewal {
    private final ReadGrant readGrant;
    private final OpenNegotiation openNegotiation;
    private final DisputeClock disputeClock;

    NegotiateRenewal(ReadGrant readGrant, OpenNegotiation openNegotiation, DisputeClock disputeClock) {
        this.readGrant = readGrant;
        this.openNegotiation = openNegotiation;
        this.disputeClock = disputeClock;
    }

    /// @param legalDuty the duty that still needs the data
    /// @throws cn.govshare.kernel.problem.Forbidden when the actor is not of the consumer
    /// @throws cn.govshare.kernel.problem.Conflict when the grant is over, or is being negotiated about already
    /// @throws PolicyViolation when the day is no later, or the renewal can be asked for without negotiation
    @Transactional
    public Negotiation open(UUID id, LocalDate validUntil, String legalDuty, Actor actor) {
        var grant = readGrant.readByConsumer(id, actor);
        var terms = grant.terms();
        var today = disputeClock.today();
        grant.renew(terms.until(validUntil), today);
        var offer = openNegotiation.published(grant.resource());
        if (!offer.keepsBack(terms.items())) {
            throw new PolicyViolation(
                    NegotiationProblem.NOT_DISPUTABLE,
                    Text.of(
                            "该授权不涉及不予共享的信息,请直接申请续期(POST /api/v1/access-requests/renewals)。",
                            "The grant opens nothing that is not shared: ask for its renewal, POST /api/v1/access-requests/renewals."));
        }
        var wanted = new Terms(
                terms.items().stream().sorted().toList(),
                terms.rows(),
                terms.mode(),
                terms.quota(),
                validUntil,
                terms.conditions());
        wanted.check(offer, today);
        return openNegotiation.open(
                Opening.about(offer, id, new Need(terms.purpose(), terms.matter(), legalDuty, wanted)), actor);
    }
}
