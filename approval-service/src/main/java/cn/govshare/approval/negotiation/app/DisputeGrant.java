package cn.govshare.approval.negotiation.app;

import cn.govshare.approval.grant.GiveGrant;
import cn.govshare.approval.grant.GrantDraft;
import cn.govshare.approval.grant.GrantTerms;
import cn.govshare.approval.negotiation.Negotiation;
import cn.govshare.approval.negotiation.NegotiationProblem;
import cn.govshare.approval.negotiation.Terms;
import cn.govshare.approval.offer.Offer;
import cn.govshare.approval.offer.Offers;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.GrantOrigin;
import cn.govshare.kernel.vocabulary.Text;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns an agreement or an order into its grant, in the caller's transaction.
@Component
class DisputeGrant {
    private final GiveGrant giveGrant;
    private final Offers offers;

    DisputeGrant(GiveGrant giveGrant, Offers offers) {
        this.giveGrant = giveGrant;
        this.offers = offers;
    }

    /// The entry as it is published now.
    ///
    /// @throws PolicyViolation when there is none any more
    Offer offer(Negotiation negotiation) {
        return offers.published(negotiation.resource())
                .orElseThrow(() -> new PolicyViolation(
                        NegotiationProblem.TERMS_BREAK_RULES,
                        Text.of("目录中已没有该信息资源。", "The catalog has no such entry any more.")));
    }

    /// @param order the order that it rests on; null for an agreement
    /// @return id of the grant
    UUID give(Negotiation negotiation, Terms terms, @Nullable UUID order, LocalDate today, Actor by) {
        var need = negotiation.need();
        return giveGrant
                .give(
                        new GrantDraft(
                                negotiation.caseId(),
                                order == null ? GrantOrigin.NEGOTIATION : GrantOrigin.ORDER,
                                order,
                                negotiation.consumer(),
                                negotiation.provider(),
                                negotiation.resource(),
                                offer(negotiation).revision(),
                                negotiation.resourceName(),
                                new GrantTerms(
                                        need.purpose(),
                                        need.matter(),
                                        Set.copyOf(terms.items()),
                                        terms.mode(),
                                        terms.rows(),
                                        terms.quota(),
                                        null,
                                        terms.conditions(),
                                        today,
                                        terms.validUntil())),
                        by)
                .id();
    }
}
