package cn.govshare.exchange.delivery;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What has left for subscriptions.
public interface Deliveries {
    void add(Delivery delivery);

    Optional<Delivery> find(UUID subscription, UUID id);

    /// Those of a subscription, the latest first.
    ///
    /// @param after id behind which; null from the latest on
    List<Delivery> of(UUID subscription, @Nullable UUID after, int most);

    void save(Delivery delivery);
}
