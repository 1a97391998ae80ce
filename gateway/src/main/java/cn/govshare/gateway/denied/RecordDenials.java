package cn.govshare.gateway.denied;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.security.DenialListener;
import cn.govshare.kit.web.CommonProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.KafkaException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/// Leaves a record of every call that was turned away for want of a valid token. The caller never waits for Kafka:
/// records wait in memory and are tried, many at a time, until Kafka has them. A flood neither fills the memory nor the
/// trail: what there is no room for is not recorded singly but counted, and the count is a record.
@Component
@Article("22")
class RecordDenials implements DenialListener, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RecordDenials.class);
    private static final int PATIENCE_AT_STOP = 30;
    private static final int GREATEST_SUBJECT = 300;

    private final AuditTrail trail;
    private final Clock clock;
    private final Limits limits;
    private final BlockingQueue<AuditDraft> waiting;
    private final Uncounted uncounted = new Uncounted();
    private volatile @Nullable Thread writer;
    private volatile boolean idle = true;

    /// How much is recorded singly.
    ///
    /// @param room records that may wait
    /// @param batch records that are left together
    /// @param pause between two tries, and after a full batch: so many are recorded singly in this time
    record Limits(int room, int batch, Duration pause) {}

    @Autowired
    RecordDenials(AuditTrail trail, Clock clock) {
        this(trail, clock, new Limits(10_000, 500, Duration.ofSeconds(1)));
    }

    RecordDenials(AuditTrail trail, Clock clock, Limits limits) {
        this.trail = trail;
        this.clock = clock;
        this.limits = limits;
        this.waiting = new ArrayBlockingQueue<>(limits.room());
    }

    @Override
    public void unauthenticated(HttpServletRequest request, AuthenticationException why) {
        var call = "%s %s".formatted(request.getMethod(), request.getRequestURI());
        var now = clock.instant();
        var draft = denial("gateway.access.denied")
                .subject(call.length() > GREATEST_SUBJECT ? call.substring(0, GREATEST_SUBJECT) : call)
                .seen(now, request.getRemoteAddr());
        if (!waiting.offer(draft)) {
            uncounted.add(now);
        }
    }

    private static AuditDraft denial(String action) {
        return AuditDraft.ofPlatform(action).article("22").denied(CommonProblem.UNAUTHENTICATED);
    }

    private void run() {
        try {
            while (writer == Thread.currentThread()) {
                var first = waiting.poll(limits.pause().toMillis(), TimeUnit.MILLISECONDS);
                idle = false;
                var batch = new ArrayList<AuditDraft>(limits.batch());
                if (first != null) {
                    batch.add(first);
                    waiting.drainTo(batch, limits.batch() - 1);
                }
                var isFull = batch.size() == limits.batch();
                counted().ifPresent(batch::add);
                leave(batch);
                idle = waiting.isEmpty() && uncounted.isZero();
                if (isFull) {
                    Thread.sleep(limits.pause());
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// A record of how many calls were not recorded singly, when there were such.
    private Optional<AuditDraft> counted() {
        return uncounted
                .take()
                .map(each -> denial("gateway.denials.counted")
                        .subject("%s/%s".formatted(each.first(), each.last()))
                        .rows(each.count()));
    }

    private void leave(List<AuditDraft> batch) throws InterruptedException {
        while (!batch.isEmpty() && !isLeft(batch)) {
            Thread.sleep(limits.pause());
        }
    }

    private boolean isLeft(List<AuditDraft> batch) {
        try {
            trail.recordAllNow(batch);
            return true;
        } catch (KafkaException e) {
            LOG.warn("{} records of refused calls wait for Kafka: {}", waiting.size() + batch.size(), e.toString());
            return false;
        } catch (RuntimeException e) {
            return isLeftSingly(batch, e);
        }
    }

    /// One that the trail would never take does not take the others with it.
    private boolean isLeftSingly(List<AuditDraft> batch, RuntimeException why) {
        if (batch.size() == 1) {
            LOG.error("AUDIT RECORD LOST: a refused call can't be recorded", why);
            return true;
        }
        batch.removeIf(each -> isLeft(List.of(each)));
        return batch.isEmpty();
    }

    @Override
    public void start() {
        writer = Thread.ofVirtual().name("record-denials").unstarted(this::run);
        writer.start();
    }

    @Override
    public void stop() {
        var running = writer;
        if (running == null) {
            return;
        }
        try {
            for (int i = 0; i < PATIENCE_AT_STOP && !(idle && waiting.isEmpty() && uncounted.isZero()); i++) {
                Thread.sleep(100);
            }
            writer = null;
            running.interrupt();
            running.join(limits.pause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        var lost = waiting.size() + uncounted.take().map(Uncounted.Count::count).orElse(0L);
        if (lost > 0) {
            LOG.error("AUDIT RECORDS LOST: {} refused calls were not recorded before the gateway stopped", lost);
        }
    }

    @Override
    public boolean isRunning() {
        return writer != null;
    }
}
