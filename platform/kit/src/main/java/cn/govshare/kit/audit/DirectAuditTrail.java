package cn.govshare.kit.audit;

import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kit.call.CurrentCall;
import cn.govshare.kit.event.CloudEventHeaders;
import cn.govshare.kit.event.EventJson;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;

/// Leaves records straight on Kafka and waits until all in-sync brokers have them: for a service without a database.
class DirectAuditTrail implements AuditTrail {
    private static final int TIMEOUT_SECONDS = 5;

    private final KafkaTemplate<String, String> kafka;
    private final EventJson json;
    private final Clock clock;
    private final String service;

    DirectAuditTrail(KafkaTemplate<String, String> kafka, EventJson json, Clock clock, String service) {
        this.kafka = kafka;
        this.json = json;
        this.clock = clock;
        this.service = service;
    }

    @Override
    public UUID record(AuditDraft draft) {
        return recordNow(draft);
    }

    @Override
    public UUID recordNow(AuditDraft draft) {
        var id = UUID.randomUUID();
        var type = EventTypes.AUDIT_RECORDED;
        var event = draft.record(id, clock.instant(), service);
        var message = CloudEventHeaders.message(
                type.topic().topicName(),
                event.aggregateId(),
                json.write(type, event),
                id,
                type.type(),
                service,
                event.decidedAt(),
                CurrentCall.traceparent());
        try {
            kafka.send(message).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while leaving an audit record", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("the audit record was not acknowledged", e);
        }
        if (draft.isDenied()) {
            CurrentCall.denialIsRecorded();
        }
        return id;
    }
}
