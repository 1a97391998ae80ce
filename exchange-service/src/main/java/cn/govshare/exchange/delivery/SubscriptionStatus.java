package cn.govshare.exchange.delivery;

import cn.govshare.kernel.vocabulary.Text;
import java.util.Map;
import java.util.Set;

/// The life of a subscription. That its grant has ended does not end it: nothing is delivered then, and a renewed grant
/// lets it go on.
public enum SubscriptionStatus {
    ACTIVE("有效", "active"),
    CANCELLED("已取消", "cancelled");

    private static final Map<SubscriptionStatus, Set<SubscriptionStatus>> NEXT =
            Map.of(ACTIVE, Set.of(CANCELLED), CANCELLED, Set.of());

    private final Text label;

    SubscriptionStatus(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public boolean canBecome(SubscriptionStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    public Text label() {
        return label;
    }
}
