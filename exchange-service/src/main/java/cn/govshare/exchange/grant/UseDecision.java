package cn.govshare.exchange.grant;

import cn.govshare.exchange.dataset.Mask;
import cn.govshare.exchange.dataset.RowLimit;
import cn.govshare.exchange.offer.Offer;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.problem.GovShareProblem;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.GrantQuota;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Whether data may be used. Only this package can make one, so that whoever holds a [Permit] was permitted by
/// [UsePolicy].
@Article({"16", "17", "18"})
public sealed interface UseDecision {
    /// The use is permitted, for these items and no others.
    final class Permit implements UseDecision {
        private final Offer offer;
        private final Optional<Grant> grant;
        private final List<PublishedItem> items;
        private final List<RowLimit> limits;
        private final String matter;

        Permit(Offer offer, Optional<Grant> grant, List<PublishedItem> items, List<RowLimit> limits, String matter) {
            this.offer = offer;
            this.grant = grant;
            this.items = List.copyOf(items);
            this.limits = List.copyOf(limits);
            this.matter = matter;
        }

        public Offer offer() {
            return offer;
        }

        /// The grant that permits it; empty for what is shared without condition.
        public Optional<UUID> grant() {
            return grant.map(Grant::id);
        }

        /// The items that may leave, in the order of the entry.
        public List<PublishedItem> items() {
            return items;
        }

        public List<String> itemNames() {
            return items.stream().map(PublishedItem::name).toList();
        }

        /// Which rows may leave; every row when there is none.
        public List<RowLimit> limits() {
            return limits;
        }

        /// Names of items with how they leave, where they leave masked.
        public Map<String, Mask> masks() {
            return grant.map(each -> each.limits().masks()).orElse(Map.of());
        }

        /// How much may leave in a day.
        public GrantQuota quota() {
            return grant.map(Grant::quota).orElse(GrantQuota.UNLIMITED);
        }

        /// The answer when the day's quota does not suffice.
        public Deny beyondQuota() {
            return new Deny(UseProblem.QUOTA_EXHAUSTED, itemNames());
        }

        /// The matter as stated, or that of the grant.
        public String matter() {
            return matter;
        }

        /// The article that the permission rests on.
        public String article() {
            return grant.isPresent() ? "17(1)" : "10";
        }
    }

    /// The use is denied.
    final class Deny implements UseDecision {
        private final UseProblem reason;
        private final List<String> items;

        Deny(UseProblem reason, List<String> items) {
            this.reason = reason;
            this.items = List.copyOf(items);
        }

        /// Those of the asked names that are items of the entry; anything else that was sent stays out of records.
        public List<String> items() {
            return items;
        }

        public UseProblem reason() {
            return reason;
        }

        /// What the caller is answered.
        public GovShareProblem problem() {
            return reason.status() == 404
                    ? new NotFound(reason, reason.detail())
                    : new Forbidden(reason, reason.detail());
        }
    }
}
