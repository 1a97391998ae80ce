package cn.govshare.exchange.delivery.app;

import cn.govshare.exchange.delivery.Deliveries;
import cn.govshare.exchange.delivery.Delivery;
import cn.govshare.exchange.delivery.DeliveryProblem;
import cn.govshare.exchange.delivery.Subscriptions;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditTrail;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A department has taken a delivery into its copy, and says so with the digest of what it got. Only then does the next
/// one go on behind it.
@Component
@Article("18")
public class AcknowledgeDelivery {
    private static final String ACTION = "exchange.delivery.acknowledge";

    private final ReadSubscriptions readSubscriptions;
    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final AuditTrail trail;
    private final Clock clock;

    AcknowledgeDelivery(
            ReadSubscriptions readSubscriptions,
            Subscriptions subscriptions,
            Deliveries deliveries,
            AuditTrail trail,
            Clock clock) {
        this.readSubscriptions = readSubscriptions;
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.trail = trail;
        this.clock = clock;
    }

    /// Acknowledged again it is as before.
    ///
    /// @param sha256 digest of the delivery's lines but the last, hexadecimal
    @Transactional
    public Delivery acknowledge(UUID id, UUID delivery, String sha256, Actor actor) {
        var held = subscriptions.hold(readSubscriptions.require(id, actor).id()).orElseThrow();
        held.mustBeActive();
        var taken = deliveries
                .find(held.id(), delivery)
                .orElseThrow(() -> new NotFound(
                        DeliveryProblem.NO_SUCH_DELIVERY,
                        Text.of("该订阅没有此批次,或该批次未传输完整。", "There is no such delivery, or it did not leave whole.")));
        if (!taken.sha256().equals(sha256)) {
            throw new Conflict(
                    DeliveryProblem.WRONG_DIGEST,
                    Text.of("摘要与发出的内容不符,请重新领取。", "The digest is not that of what left; take it again."));
        }
        if (taken.acknowledgedAt().isPresent()) {
            return taken;
        }
        subscriptions.save(held.acknowledged(taken));
        var acknowledged = taken.acknowledged(clock.instant());
        deliveries.save(acknowledged);
        trail.record(DecidedSubscription.draft(ACTION, held, actor)
                .access(taken.id())
                .rows(taken.rows() + taken.removed())
                .digest(sha256)
                .article("18")
                .done());
        return acknowledged;
    }
}
