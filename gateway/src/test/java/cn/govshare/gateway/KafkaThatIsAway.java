package cn.govshare.gateway;

import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.event.UnreadableEvent;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.kafka.KafkaException;

/// A trail that takes nothing until Kafka is back.
public final class KafkaThatIsAway implements AuditTrail {
    private final CountDownLatch back = new CountDownLatch(1);
    private final ConcurrentLinkedQueue<AuditDraft> recorded = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<AuditDraft> refused = new ConcurrentLinkedQueue<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicReference<String> unwanted = new AtomicReference<>("nothing of the kind");

    /// Records that the trail would never take, by what they say.
    public void neverTakes(String subject) {
        unwanted.set(subject);
    }

    public void comesBack() {
        back.countDown();
    }

    public boolean hasRefused() {
        return !refused.isEmpty();
    }

    /// Drafts that were turned away at least once.
    public Set<AuditDraft> refused() {
        return Set.copyOf(refused);
    }

    public List<AuditDraft> recorded() {
        return List.copyOf(recorded);
    }

    /// How often something was left, however much at a time.
    public int calls() {
        return calls.get();
    }

    @Override
    public UUID record(AuditDraft draft) {
        return recordNow(draft);
    }

    @Override
    public UUID recordNow(AuditDraft draft) {
        recordAllNow(List.of(draft));
        return UUID.randomUUID();
    }

    @Override
    public void recordAllNow(List<AuditDraft> drafts) {
        if (back.getCount() > 0) {
            refused.addAll(drafts);
            throw new KafkaException("away");
        }
        if (drafts.stream().anyMatch(each -> each.toString().contains(unwanted.get()))) {
            throw new UnreadableEvent("never");
        }
        calls.incrementAndGet();
        recorded.addAll(drafts);
    }
}
