package cn.govshare.exchange.grant;

import cn.govshare.exchange.dataset.RowLimit;
import cn.govshare.exchange.grant.UseDecision.Deny;
import cn.govshare.exchange.grant.UseDecision.Permit;
import cn.govshare.exchange.grant.UseLimits.Circumstances;
import cn.govshare.exchange.offer.Offer;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.SharingType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The rules of use as a function: what is not permitted here is denied.
@Article({"7", "10", "16", "17", "18"})
final class UsePolicy {
    private UsePolicy() {}

    /// @param grants the grants of the asking department for the resource
    static UseDecision decide(
            Optional<Offer> published, List<Grant> grants, AskedUse use, LocalDate today, Circumstances call) {
        if (published.isEmpty() || published.get().withdrawn()) {
            return new Deny(UseProblem.NOT_PUBLISHED, List.of());
        }
        var offer = published.get();
        if (offer.suspended()) {
            return deny(UseProblem.RESOURCE_SUSPENDED, offer, use);
        }
        if (use.purpose().isEmpty()) {
            return deny(UseProblem.PURPOSE_NOT_STATED, offer, use);
        }
        if (!offer.modes().contains(use.mode())) {
            return deny(UseProblem.MODE_NOT_OFFERED, offer, use);
        }
        return asksOnlyForWhatIsFree(offer, use)
                ? unconditionally(offer, use)
                : byGrant(offer, grants, use, today, call);
    }

    /// Art. 10: what is shared without condition is open to every department that says what for.
    private static UseDecision unconditionally(Offer offer, AskedUse use) {
        return use.matter().isBlank()
                ? deny(UseProblem.MATTER_NOT_STATED, offer, use)
                : permit(offer, Optional.empty(), free(offer), List.of(), use);
    }

    private static boolean asksOnlyForWhatIsFree(Offer offer, AskedUse use) {
        var free = free(offer);
        return use.grant().isEmpty() && !free.isEmpty() && free.containsAll(use.items());
    }

    private static Set<String> free(Offer offer) {
        return offer.sharingType() == SharingType.UNCONDITIONAL
                ? offer.items().stream()
                        .filter(item -> item.sharingType() == SharingType.UNCONDITIONAL)
                        .map(PublishedItem::name)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /// Art. 17: everything else needs a grant; of several that do not permit, the nearest miss is the reason.
    private static UseDecision byGrant(
            Offer offer, List<Grant> grants, AskedUse use, LocalDate today, Circumstances call) {
        var candidates = grants.stream()
                .filter(grant -> grant.consumer().equals(use.consumer())
                        && grant.resource().equals(offer.resource())
                        && use.grant().map(grant.id()::equals).orElse(true))
                .sorted(Comparator.comparing(Grant::validUntil).reversed().thenComparing(Grant::id))
                .toList();
        var nearest = offer.sharingType() == SharingType.NOT_SHARED ? UseProblem.NOT_SHARED : UseProblem.NO_GRANT;
        for (var grant : candidates) {
            var miss = miss(offer, grant, use, today, call);
            if (miss.isEmpty()) {
                return permit(offer, Optional.of(grant), allowed(offer, grant), limits(offer, grant), use);
            }
            nearest = miss.get().compareTo(nearest) > 0 ? miss.get() : nearest;
        }
        return deny(nearest, offer, use);
    }

    private static Optional<UseProblem> miss(
            Offer offer, Grant grant, AskedUse use, LocalDate today, Circumstances call) {
        if (grant.revoked()) {
            return Optional.of(UseProblem.GRANT_REVOKED);
        }
        if (!grant.isValidOn(today)) {
            return Optional.of(
                    today.isBefore(grant.validFrom()) ? UseProblem.GRANT_NOT_YET_VALID : UseProblem.GRANT_EXPIRED);
        }
        if (!grant.suspendedBy().isEmpty()) {
            return Optional.of(UseProblem.GRANT_SUSPENDED);
        }
        if (!use.purpose().map(grant.purpose()::equals).orElse(false)) {
            return Optional.of(UseProblem.WRONG_PURPOSE);
        }
        if (grant.mode() != use.mode()) {
            return Optional.of(UseProblem.MODE_NOT_GRANTED);
        }
        var allowed = allowed(offer, grant);
        if (allowed.isEmpty() || !allowed.containsAll(use.items())) {
            return Optional.of(UseProblem.ITEM_NOT_GRANTED);
        }
        return limits(offer, grant).size() < grant.rows().size()
                ? Optional.of(UseProblem.ROWS_NOT_TOLD_APART)
                : grant.limits().miss(call);
    }

    private static List<RowLimit> limits(Offer offer, Grant grant) {
        return grant.rows().stream()
                .map(condition -> RowLimit.of(offer.item(condition.item()), condition))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Set<String> allowed(Offer offer, Grant grant) {
        var allowed = new HashSet<>(free(offer));
        offer.items().stream()
                .map(PublishedItem::name)
                .filter(grant.items()::contains)
                .forEach(allowed::add);
        return allowed;
    }

    private static Deny deny(UseProblem reason, Offer offer, AskedUse use) {
        var known = offer.items().stream()
                .map(PublishedItem::name)
                .filter(use.items()::contains)
                .toList();
        return new Deny(reason, known);
    }

    private static Permit permit(
            Offer offer, Optional<Grant> grant, Set<String> allowed, List<RowLimit> limits, AskedUse use) {
        var wanted = use.items().isEmpty() ? allowed : use.items();
        var items = offer.items().stream()
                .filter(item -> allowed.contains(item.name()) && wanted.contains(item.name()))
                .toList();
        var matter = use.matter().isBlank() ? grant.map(Grant::matter).orElse("") : use.matter();
        return new Permit(offer, grant, items, limits, matter);
    }
}
