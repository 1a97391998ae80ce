package cn.govshare.exchange.delivery.app;

import cn.govshare.exchange.dataset.DataSet;
import cn.govshare.exchange.dataset.DataSets;
import cn.govshare.exchange.delivery.Basis;
import cn.govshare.exchange.delivery.Deliveries;
import cn.govshare.exchange.delivery.Delivery;
import cn.govshare.exchange.delivery.DeliveryProblem;
import cn.govshare.exchange.delivery.Subscription;
import cn.govshare.exchange.delivery.SubscriptionStatus;
import cn.govshare.exchange.delivery.Subscriptions;
import cn.govshare.exchange.grant.DecideUse;
import cn.govshare.exchange.grant.UseDecision.Deny;
import cn.govshare.exchange.grant.UseDecision.Permit;
import cn.govshare.exchange.grant.UseProblem;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells a department of its own subscriptions, and whether something waits for them, without any data.
@Component
@Article({"16", "18"})
public class ReadSubscriptions {
    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final DataSets dataSets;
    private final DecideUse decideUse;

    ReadSubscriptions(Subscriptions subscriptions, Deliveries deliveries, DataSets dataSets, DecideUse decideUse) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.dataSets = dataSets;
        this.decideUse = decideUse;
    }

    /// A subscription and the signal that belongs to it.
    ///
    /// @param refused why nothing would be delivered now
    /// @param waiting true when the next delivery would hold changes, or all rows
    public record Signalled(Subscription subscription, Optional<UseProblem> refused, boolean waiting) {}

    /// One's own subscription; anybody else's is as if there were none.
    public Subscription require(UUID id, Actor actor) {
        return subscriptions
                .find(id)
                .filter(each -> actor.belongsTo(each.consumer()))
                .orElseThrow(ReadSubscriptions::notFound);
    }

    static NotFound notFound() {
        return new NotFound(DeliveryProblem.NOT_FOUND, Text.of("没有该订阅。", "There is no such subscription."));
    }

    public Signalled read(UUID id, Actor actor) {
        return signalled(require(id, actor), actor);
    }

    public List<Signalled> list(@Nullable UUID after, int most, Actor actor) {
        return subscriptions.of(actor.department(), after, most).stream()
                .map(each -> signalled(each, actor))
                .toList();
    }

    public List<Delivery> deliveries(UUID id, @Nullable UUID after, int most, Actor actor) {
        return deliveries.of(require(id, actor).id(), after, most);
    }

    private Signalled signalled(Subscription subscription, Actor actor) {
        if (subscription.status() != SubscriptionStatus.ACTIVE) {
            return new Signalled(subscription, Optional.empty(), false);
        }
        return switch (decideUse.decide(subscription.use().by(actor.client()))) {
            case Deny deny -> new Signalled(subscription, Optional.of(deny.reason()), false);
            case Permit permit -> new Signalled(subscription, Optional.empty(), waits(subscription, permit));
        };
    }

    private boolean waits(Subscription subscription, Permit permit) {
        var dataSet = dataSets.find(subscription.resource());
        var copy = subscription.copy();
        return !copy.basis().equals(Optional.of(Basis.of(dataSet.map(DataSet::table), permit)))
                || dataSet.map(set -> set.position() > copy.position()).orElse(false);
    }
}
