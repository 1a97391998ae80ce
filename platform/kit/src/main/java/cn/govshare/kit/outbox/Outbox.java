package cn.govshare.kit.outbox;

import cn.govshare.kernel.event.Event;
import cn.govshare.kernel.event.EventType;

/// Where a use case leaves its events: they travel if, and only if, its transaction commits.
public interface Outbox {
    /// Must be called inside the transaction of the change that the event tells of.
    ///
    /// @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
    <E extends Event> void send(EventType<E> type, E event);
}
