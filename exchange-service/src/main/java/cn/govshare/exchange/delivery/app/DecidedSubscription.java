package cn.govshare.exchange.delivery.app;

import cn.govshare.exchange.delivery.DeliveryProblem;
import cn.govshare.exchange.delivery.Subscription;
import cn.govshare.exchange.grant.DecideUse;
import cn.govshare.exchange.grant.UseDecision.Deny;
import cn.govshare.exchange.grant.UseDecision.Permit;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import org.springframework.stereotype.Component;

/// Decides whether a subscription may be served now.
@Component
@Article({"16", "17", "18"})
class DecidedSubscription {
    private final DecideUse decideUse;
    private final AuditTrail trail;

    DecidedSubscription(DecideUse decideUse, AuditTrail trail) {
        this.decideUse = decideUse;
        this.trail = trail;
    }

    /// @param refused what the record of a refusal begins with
    /// @throws Conflict when the key items are not among what may leave: without them nobody can follow
    Permit permit(Subscription subscription, Actor actor, AuditDraft refused) {
        return switch (decideUse.decide(subscription.use().by(actor.client()))) {
            case Deny deny -> {
                trail.recordNow(refused.items(deny.items()).denied(deny.reason()));
                throw deny.problem();
            }
            case Permit permit -> {
                if (!tellsKeys(permit)) {
                    trail.recordNow(refused.items(permit.itemNames()).denied(DeliveryProblem.KEY_NOT_GRANTED));
                    throw new Conflict(
                            DeliveryProblem.KEY_NOT_GRANTED,
                            Text.of(
                                    "订阅须含全部主键信息项,否则无法对应变更;请在授权中加入主键,或改用批量下载。",
                                    "A subscription needs all key items, or changes can't be matched: have them granted, or download instead."));
                }
                yield permit;
            }
        };
    }

    private static boolean tellsKeys(Permit permit) {
        var masked = permit.masks().keySet();
        return permit.offer().keyItems().stream()
                .allMatch(item -> permit.items().contains(item) && !masked.contains(item.name()));
    }

    static AuditDraft draft(String action, Subscription subscription, Actor actor) {
        return AuditDraft.of(action, actor)
                .resource(subscription.resource())
                .subject(subscription.id().toString())
                .purpose(subscription.purpose(), subscription.matter().isBlank() ? null : subscription.matter())
                .grant(subscription.grant().orElse(null));
    }
}
