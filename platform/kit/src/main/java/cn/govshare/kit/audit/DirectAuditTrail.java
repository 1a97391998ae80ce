package cn.govshare.kit.audit;

import cn.govshare.kernel.event.AuditRecorded;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kit.call.CurrentCall;
import cn.govshare.kit.event.CloudEventHeaders;
import cn.govshare.kit.event.EventJson;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;

/// Leaves records straight on Kafka and waits until all in-sync brokers have them: for a service without a database. A
/// draft that is left again after a failure is the same record, so that it is on the trail once even when Kafka had it
/// and the answer was lost. Records are counted from the start of the process on, so that a lost one is missed.
class DirectAuditTrail implements AuditTrail {
    private static final int TIMEOUT_SECONDS = 5;

    private final KafkaTemplate<String, String> kafka;
    private final EventJson json;
    private final Clock clock;
    private final String service;
    private final UUID instance = UUID.randomUUID();
    private final AtomicLong counted = new AtomicLong();

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
        recordAllNow(List.of(draft));
        return recorded(draft).record();
    }

    @Override
    public void recordAllNow(List<AuditDraft> drafts) {
        try {
            CompletableFuture.allOf(drafts.stream().map(this::send).toArray(CompletableFuture[]::new))
                    .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while leaving audit records", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("the audit records were not acknowledged", e);
        }
        if (drafts.stream().anyMatch(AuditDraft::isDenied)) {
            CurrentCall.denialIsRecorded();
        }
    }

    private CompletableFuture<?> send(AuditDraft draft) {
        var type = EventTypes.AUDIT_RECORDED;
        var event = recorded(draft);
        return kafka.send(CloudEventHeaders.message(
                type.topic().topicName(),
                event.aggregateId(),
                json.write(type, event),
                event.record(),
                type.type(),
                service,
                event.decidedAt(),
                draft.traceparent()));
    }

    private AuditRecorded recorded(AuditDraft draft) {
        return draft.once(
                () -> draft.record(UUID.randomUUID(), clock.instant(), service, instance, counted.incrementAndGet()));
    }
}
