package cn.govshare.kit.outbox;

import cn.govshare.kernel.event.Event;
import cn.govshare.kernel.event.EventType;
import cn.govshare.kit.call.CurrentCall;
import cn.govshare.kit.event.EventJson;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class JdbcOutbox implements Outbox {
    private final JdbcClient jdbc;
    private final EventJson json;
    private final Clock clock;
    private final OutboxRelay relay;

    JdbcOutbox(JdbcClient jdbc, EventJson json, Clock clock, OutboxRelay relay) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.relay = relay;
    }

    @Override
    public <E extends Event> void send(EventType<E> type, E event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException("An event leaves only with the transaction of its change");
        }
        jdbc.sql("""
                INSERT INTO outbox (event_id, topic, key, type, occurred_at, body, traceparent)
                VALUES (:id, :topic, :key, :type, :at, :body, :traceparent)""")
                .param("id", UUID.randomUUID())
                .param("topic", type.topic().topicName())
                .param("key", event.aggregateId())
                .param("type", type.type())
                .param("at", Timestamp.from(clock.instant()))
                .param("body", json.write(type, event))
                .param("traceparent", CurrentCall.traceparent())
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                relay.wake();
            }
        });
    }
}
