package cn.govshare.exchange.delivery;

import cn.govshare.exchange.grant.AskedUse;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kernel.vocabulary.UsePurpose;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A department's wish to follow a data set: all rows that it may have once, then what changes (art. 16).
///
/// @param grant the grant that it rests on; empty for what is shared without condition
/// @param items names of the asked items; empty for all that may be had
/// @param copy what the department's copy is known to hold
@Article({"16", "18"})
public record Subscription(
        UUID id,
        DepartmentCode consumer,
        ResourceCode resource,
        Optional<UUID> grant,
        UsePurpose purpose,
        String matter,
        Set<String> items,
        ProvisionMode mode,
        SubscriptionStatus status,
        Copy copy,
        Instant subscribedAt,
        long version) {
    public Subscription {
        items = Set.copyOf(items);
    }

    /// What a department's copy holds.
    ///
    /// @param basis which rows and items of which table it consists of, as a digest; empty when it has taken none
    /// @param position number of the last change that it acknowledged
    public record Copy(Optional<String> basis, long position) {
        public static final Copy NONE = new Copy(Optional.empty(), 0);
    }

    /// The use that a delivery is, to be decided anew each time.
    public AskedUse use() {
        return new AskedUse(resource, consumer, Optional.of(purpose), matter, grant, items, mode);
    }

    /// @throws Conflict when it is cancelled already
    public Subscription cancel() {
        if (!status.canBecome(SubscriptionStatus.CANCELLED)) {
            throw notActive();
        }
        return with(SubscriptionStatus.CANCELLED, copy);
    }

    /// @throws Conflict when it is cancelled
    public void mustBeActive() {
        if (status != SubscriptionStatus.ACTIVE) {
            throw notActive();
        }
    }

    private static Conflict notActive() {
        return new Conflict(DeliveryProblem.NOT_ACTIVE, Text.of("该订阅已取消。", "The subscription is cancelled."));
    }

    /// The department has taken this delivery into its copy.
    ///
    /// @throws Conflict when the copy can't be what the delivery went on from
    public Subscription acknowledged(Delivery delivery) {
        boolean same = copy.basis().equals(Optional.of(delivery.basis()));
        if (delivery.kind() == DeliveryKind.CHANGES && !(same && delivery.after() <= copy.position())) {
            throw new Conflict(
                    DeliveryProblem.OUT_OF_ORDER,
                    Text.of(
                            "该批次之前的数据尚未确认,请先领取并确认。",
                            "What comes before this delivery is not acknowledged; take that first."));
        }
        long position = same ? Math.max(copy.position(), delivery.upTo()) : delivery.upTo();
        return with(status, new Copy(Optional.of(delivery.basis()), position));
    }

    private Subscription with(SubscriptionStatus next, Copy held) {
        return new Subscription(
                id, consumer, resource, grant, purpose, matter, items, mode, next, held, subscribedAt, version);
    }
}
