package cn.govshare.kit.audit;

import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kit.call.CurrentCall;
import cn.govshare.kit.outbox.Outbox;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Leaves records through the outbox: durable in this service's database, then carried to Kafka.
class OutboxAuditTrail implements AuditTrail {
    private final Outbox outbox;
    private final Clock clock;
    private final String service;
    private final TransactionTemplate joined;
    private final TransactionTemplate separate;

    OutboxAuditTrail(Outbox outbox, Clock clock, String service, PlatformTransactionManager transactions) {
        this.outbox = outbox;
        this.clock = clock;
        this.service = service;
        this.joined = new TransactionTemplate(transactions);
        this.separate = new TransactionTemplate(transactions);
        this.separate.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public UUID record(AuditDraft draft) {
        return leave(draft, joined);
    }

    @Override
    public UUID recordNow(AuditDraft draft) {
        return leave(draft, separate);
    }

    @Override
    public void recordAllNow(List<AuditDraft> drafts) {
        separate.executeWithoutResult(_ -> drafts.forEach(this::record));
    }

    private UUID leave(AuditDraft draft, TransactionTemplate transaction) {
        var id = UUID.randomUUID();
        transaction.executeWithoutResult(
                _ -> outbox.send(EventTypes.AUDIT_RECORDED, draft.record(id, clock.instant(), service)));
        if (draft.isDenied()) {
            CurrentCall.denialIsRecorded();
        }
        return id;
    }
}
