package cn.govshare.exchange.grant.app;

import cn.govshare.exchange.dataset.Mask;
import cn.govshare.exchange.grant.Grant;
import cn.govshare.exchange.grant.GrantLimits;
import cn.govshare.exchange.grant.GrantLimitsProblem;
import cn.govshare.exchange.grant.UseLimits;
import cn.govshare.exchange.offer.Offer;
import cn.govshare.exchange.offer.Offers;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A provider, or the bureau, says how a grant may be used. It counts from the next call on.
@Component
@Article({"18", "22"})
public class LimitUse {
    private static final String ACTION = "exchange.grant.limit";

    private final GrantLimits limits;
    private final Offers offers;
    private final AuditTrail trail;
    private final Clock clock;

    LimitUse(GrantLimits limits, Offers offers, AuditTrail trail, Clock clock) {
        this.limits = limits;
        this.offers = offers;
        this.trail = trail;
        this.clock = clock;
    }

    /// A grant for somebody who has part in it: its consumer, its provider or the bureau.
    ///
    /// @throws NotFound for anybody else, as if there were none
    public Grant read(UUID id, Actor actor) {
        return limits.find(id)
                .filter(grant -> actor.belongsTo(grant.consumer()) || mayLimit(grant, actor))
                .orElseThrow(LimitUse::notFound);
    }

    @Transactional
    public Grant limit(UUID id, UseLimits wanted, Actor actor) {
        var grant = read(id, actor);
        if (!mayLimit(grant, actor)) {
            throw new Forbidden(
                    GrantLimitsProblem.NOT_THE_PROVIDER,
                    Text.of("只有数据提供部门或市大数据管理局可以设定使用限制。", "Only the provider or the bureau limits the use."));
        }
        check(offers.require(grant.resource()), wanted.masks());
        limits.set(id, wanted, actor.account(), clock.instant());
        trail.record(AuditDraft.of(ACTION, actor)
                .resource(grant.resource())
                .grant(id)
                .items(wanted.masks().keySet())
                .article("18")
                .done());
        return limits.find(id).orElseThrow();
    }

    private boolean mayLimit(Grant grant, Actor actor) {
        return actor.is(Role.PLATFORM_OPERATOR)
                || offers.find(grant.resource())
                        .map(offer -> actor.belongsTo(offer.provider()))
                        .orElse(false);
    }

    private static void check(Offer offer, Map<String, Mask> masks) {
        var faults = masks.keySet().stream()
                .filter(name -> offer.item(name)
                        .filter(item -> item.type() == ItemType.STRING || item.type() == ItemType.TEXT)
                        .isEmpty())
                .sorted()
                .map(_ -> Fault.of(
                        "/masks",
                        "not-a-text-item",
                        Text.of("只有目录条目中的文本信息项可以遮盖。", "Only text items of the entry can be masked.")))
                .toList();
        if (!faults.isEmpty()) {
            throw new MalformedInput(
                    GrantLimitsProblem.BAD_LIMITS,
                    Text.of("使用限制共 %s 处错误。", "%s faults in the limits.").with(faults.size()),
                    faults);
        }
    }

    private static NotFound notFound() {
        return new NotFound(GrantLimitsProblem.NOT_FOUND, Text.of("没有该授权。", "There is no such grant."));
    }
}
