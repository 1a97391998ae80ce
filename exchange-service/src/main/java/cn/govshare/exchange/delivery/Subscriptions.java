package cn.govshare.exchange.delivery;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The subscriptions.
public interface Subscriptions {
    void add(Subscription subscription);

    Optional<Subscription> find(UUID id);

    /// The subscription, held until the transaction ends.
    Optional<Subscription> hold(UUID id);

    /// Those of a department, the oldest first.
    ///
    /// @param after id behind which; null from the first on
    List<Subscription> of(DepartmentCode consumer, @Nullable UUID after, int most);

    /// Saves status and copy of one that is held.
    void save(Subscription subscription);
}
