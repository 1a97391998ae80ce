package cn.govshare.exchange.delivery.app;

import cn.govshare.exchange.delivery.Subscription;
import cn.govshare.exchange.delivery.Subscriptions;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kit.audit.AuditTrail;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Ends a subscription that its department no longer needs.
@Component
@Article("18")
public class CancelSubscription {
    private static final String ACTION = "exchange.subscription.cancel";

    private final ReadSubscriptions readSubscriptions;
    private final Subscriptions subscriptions;
    private final AuditTrail trail;

    CancelSubscription(ReadSubscriptions readSubscriptions, Subscriptions subscriptions, AuditTrail trail) {
        this.readSubscriptions = readSubscriptions;
        this.subscriptions = subscriptions;
        this.trail = trail;
    }

    @Transactional
    public Subscription cancel(UUID id, Actor actor) {
        var held = subscriptions.hold(readSubscriptions.require(id, actor).id()).orElseThrow();
        var cancelled = held.cancel();
        subscriptions.save(cancelled);
        trail.record(DecidedSubscription.draft(ACTION, cancelled, actor)
                .article("18")
                .done());
        return cancelled;
    }
}
