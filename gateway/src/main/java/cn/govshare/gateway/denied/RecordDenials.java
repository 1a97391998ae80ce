package cn.govshare.gateway.denied;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.security.DenialListener;
import cn.govshare.kit.web.CommonProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.KafkaException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Leaves a record of every call that was turned away for want of a valid token. The caller never waits for Kafka:
/// records wait in memory and are tried until Kafka has them; when more wait than there is room for, the loss is
/// logged.
@Component
@Article("22")
class RecordDenials implements DenialListener, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RecordDenials.class);
    private static final int ROOM = 10_000;
    private static final long PAUSE_MILLIS = 1_000;
    private static final int PATIENCE_AT_STOP = 30;
    private static final int GREATEST_SUBJECT = 300;

    private final AuditTrail trail;
    private final BlockingQueue<Denial> waiting = new ArrayBlockingQueue<>(ROOM);
    private volatile @Nullable Thread writer;

    private record Denial(String call, Peer peer, Map<String, String> trace) {}

    RecordDenials(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public void unauthenticated(HttpServletRequest request, AuthenticationException why) {
        var call = "%s %s".formatted(request.getMethod(), request.getRequestURI());
        var trace = MDC.getCopyOfContextMap();
        var denial = new Denial(
                call.length() > GREATEST_SUBJECT ? call.substring(0, GREATEST_SUBJECT) : call,
                new Peer(request),
                trace == null ? Map.of() : trace);
        if (!waiting.offer(denial)) {
            LOG.error("AUDIT RECORD LOST: too many refused calls wait for Kafka; {} is not recorded", denial.call());
        }
    }

    private void run() {
        try {
            while (writer == Thread.currentThread()) {
                leave(waiting.take());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void leave(Denial denial) throws InterruptedException {
        MDC.setContextMap(denial.trace());
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(denial.peer()));
        try {
            while (!isLeft(denial)) {
                Thread.sleep(PAUSE_MILLIS);
            }
        } finally {
            RequestContextHolder.resetRequestAttributes();
            MDC.clear();
        }
    }

    private boolean isLeft(Denial denial) {
        try {
            trail.recordNow(AuditDraft.ofPlatform("gateway.access.denied")
                    .subject(denial.call())
                    .article("22")
                    .denied(CommonProblem.UNAUTHENTICATED));
            return true;
        } catch (KafkaException e) {
            LOG.warn("{} records of refused calls wait for Kafka: {}", waiting.size() + 1, e.toString());
            return false;
        } catch (RuntimeException e) {
            LOG.error("AUDIT RECORD LOST: {} can't be recorded", denial.call(), e);
            return true;
        }
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
            for (int i = 0; i < PATIENCE_AT_STOP && !waiting.isEmpty(); i++) {
                Thread.sleep(100);
            }
            writer = null;
            running.interrupt();
            running.join(PAUSE_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        if (!waiting.isEmpty()) {
            LOG.error(
                    "AUDIT RECORDS LOST: {} refused calls were not recorded before the gateway stopped",
                    waiting.size());
        }
    }

    @Override
    public boolean isRunning() {
        return writer != null;
    }
}
