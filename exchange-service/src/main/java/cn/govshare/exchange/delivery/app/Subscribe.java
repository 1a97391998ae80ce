package cn.govshare.exchange.delivery.app;

import cn.govshare.exchange.delivery.DeliveryProblem;
import cn.govshare.exchange.delivery.Subscription;
import cn.govshare.exchange.delivery.SubscriptionStatus;
import cn.govshare.exchange.delivery.Subscriptions;
import cn.govshare.exchange.grant.AskedUse;
import cn.govshare.exchange.grant.UseProblem;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Begins a subscription: permitted now, and decided anew at each delivery.
@Component
@Article({"16", "17", "18"})
public class Subscribe {
    private static final String ACTION = "exchange.subscription.create";
    private static final Set<ProvisionMode> MODES =
            EnumSet.of(ProvisionMode.BATCH_DOWNLOAD, ProvisionMode.FRONT_END_MACHINE);

    private final Subscriptions subscriptions;
    private final DecidedSubscription decided;
    private final AuditTrail trail;
    private final Clock clock;

    Subscribe(Subscriptions subscriptions, DecidedSubscription decided, AuditTrail trail, Clock clock) {
        this.subscriptions = subscriptions;
        this.decided = decided;
        this.trail = trail;
        this.clock = clock;
    }

    /// Call it in a transaction.
    public Subscription subscribe(AskedUse use, Actor actor) {
        if (!MODES.contains(use.mode())) {
            throw new MalformedInput(
                    DeliveryProblem.MODE,
                    Text.of(
                            "订阅的共享方式为 BATCH_DOWNLOAD 或 FRONT_END_MACHINE。",
                            "The mode of a subscription is BATCH_DOWNLOAD or FRONT_END_MACHINE."),
                    List.of());
        }
        var purpose = use.purpose().orElseThrow(() -> {
            trail.recordNow(AuditDraft.of(ACTION, actor)
                    .resource(use.resource())
                    .grant(use.grant().orElse(null))
                    .denied(UseProblem.PURPOSE_NOT_STATED));
            return new Forbidden(UseProblem.PURPOSE_NOT_STATED, UseProblem.PURPOSE_NOT_STATED.detail());
        });
        var subscription = new Subscription(
                UUID.randomUUID(),
                use.consumer(),
                use.resource(),
                use.grant(),
                purpose,
                use.matter(),
                use.items(),
                use.mode(),
                SubscriptionStatus.ACTIVE,
                Subscription.Copy.NONE,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                1);
        var permit = decided.permit(subscription, actor, DecidedSubscription.draft(ACTION, subscription, actor));
        subscriptions.add(subscription);
        trail.record(DecidedSubscription.draft(ACTION, subscription, actor)
                .resource(use.resource(), permit.offer().revision())
                .items(permit.itemNames())
                .grant(permit.grant().orElse(null))
                .article(permit.article())
                .done());
        return subscription;
    }
}
