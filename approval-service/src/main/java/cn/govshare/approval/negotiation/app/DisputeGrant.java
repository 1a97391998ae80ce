package cn.govshare.approval.negotiation.app;

import cn.govshare.approval.grant.AccessGrant;
import cn.govshare.approval.grant.AccessGrants;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns an agreement or an order into its grant, in the caller's transaction.
@Component
class DisputeGrant {
    private final AccessGrants grants;
    private final GiveGrant giveGrant;
    private final Offers offers;

    DisputeGrant(AccessGrants grants, GiveGrant giveGrant, Offers offers) {
        this.grants = grants;
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

    /// Lets the grant go on that the dispute is about, when the terms open nothing else than it does and it has not
    /// ended meanwhile; gives a new one otherwise.
    ///
    /// @param order the order that it rests on; null for an agreement
    /// @return id of the grant
    UUID give(Negotiation negotiation, Terms terms, @Nullable UUID order, LocalDate today, Actor by) {
        return Optional.ofNullable(negotiation.renews())
                .flatMap(grants::find)
                .flatMap(grant -> goingOn(grant, terms, today)
                        .map(renewed -> giveGrant.renew(grant.id(), renewed, by).id()))
                .orElseGet(() -> giveNew(negotiation, terms, order, today, by));
    }

    private static Optional<GrantTerms> goingOn(AccessGrant grant, Terms terms, LocalDate today) {
        var former = grant.terms();
        if (terms.validUntil().isBefore(former.validFrom())) {
            return Optional.empty();
        }
        var renewed = new GrantTerms(
                former.purpose(),
                former.matter(),
                Set.copyOf(terms.items()),
                terms.mode(),
                terms.rows(),
                terms.quota(),
                former.frequency(),
                terms.conditions() == null ? former.conditions() : terms.conditions(),
                former.validFrom(),
                terms.validUntil());
        return Optional.of(renewed).filter(each -> grant.canGoOn(each, today));
    }

    private UUID giveNew(Negotiation negotiation, Terms terms, @Nullable UUID order, LocalDate today, Actor by) {
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
