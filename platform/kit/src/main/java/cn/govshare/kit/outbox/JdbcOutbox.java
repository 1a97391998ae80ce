package cn.govshare.kit.outbox;

import cn.govshare.kernel.event.AuditRecorded;
import cn.govshare.kernel.event.Event;
import cn.govshare.kernel.event.EventType;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.call.CurrentCall;
import cn.govshare.kit.event.EventJson;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class JdbcOutbox implements Outbox {
    /// Below what Kafka takes by default (1 MiB); a larger one would hold up all that follow.
    private static final int GREATEST_BODY = 900_000;

    /// A record of the trail, which the relay still gives its number.
    private static final int GREATEST_AUDIT_RECORD = AuditRecorded.GREATEST_BYTES - 200;

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
        var body = json.write(type, event);
        if (body.getBytes(StandardCharsets.UTF_8).length > greatest(type)) {
            throw new PolicyViolation(
                    OutboxProblem.EVENT_TOO_LARGE,
                    Text.of("内容过多,超过平台单条事件的上限。", "There is more of it than one event of the platform can hold."));
        }
        jdbc.sql("""
                INSERT INTO outbox (event_id, topic, key, type, occurred_at, body, traceparent)
                VALUES (:id, :topic, :key, :type, :at, :body, :traceparent)""")
                .param("id", UUID.randomUUID())
                .param("topic", type.topic().topicName())
                .param("key", event.aggregateId())
                .param("type", type.type())
                .param("at", Timestamp.from(clock.instant()))
                .param("body", body)
                .param("traceparent", CurrentCall.traceparent())
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                relay.wake();
            }
        });
    }

    private static int greatest(EventType<?> type) {
        return type.equals(EventTypes.AUDIT_RECORDED) ? GREATEST_AUDIT_RECORD : GREATEST_BODY;
    }
}
