package cn.govshare.gateway.taken;

import cn.govshare.gateway.route.TakenData;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.KafkaException;
import org.springframework.stereotype.Component;

/// Tells the trail of the calls that took data, by their traces and many in one record, so that a call of which a
/// service says nothing, or of which only the service speaks, is noticed. No call waits for it.
@Component
@Article({"18", "22"})
class TellTakenData implements TakenData, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TellTakenData.class);

    /// Traces of one record, which stays well below the greatest size of a record.
    private static final int BATCH = 300;

    private static final int ROOM = 100_000;
    private static final long GATHER_MILLIS = 1_000;
    private static final int PATIENCE_AT_STOP = 30;
    private static final Pattern TRACE = Pattern.compile("[0-9a-f]{32}");

    private final AuditTrail trail;
    private final BlockingQueue<Call> waiting = new ArrayBlockingQueue<>(ROOM);
    private volatile @Nullable Thread writer;
    private volatile boolean idle = true;

    private record Call(String trace, boolean sure) {}

    TellTakenData(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public void answered(@Nullable String trace, int status) {
        if (status >= 200 && status < 300) {
            remember(trace, true);
        }
    }

    @Override
    public void unsure(@Nullable String trace) {
        remember(trace, false);
    }

    private void remember(@Nullable String trace, boolean sure) {
        if (trace != null && TRACE.matcher(trace).matches() && !waiting.offer(new Call(trace, sure))) {
            LOG.error("AUDIT RECORD LOST: too many calls wait to be told of; the one of trace {} is not", trace);
        }
    }

    private void run() {
        var batch = new ArrayList<Call>(BATCH);
        try {
            while (writer == Thread.currentThread()) {
                var first = waiting.poll(GATHER_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    idle = false;
                    batch.add(first);
                    gather(batch);
                    tell(batch);
                    batch.clear();
                }
                idle = waiting.isEmpty();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        if (!batch.isEmpty()) {
            LOG.error("AUDIT RECORDS LOST: {} calls were not told of before the gateway stopped", batch.size());
        }
    }

    /// More calls for the same record: those of a moment, so that a quiet gateway tells soon and a busy one seldom.
    private void gather(List<Call> batch) throws InterruptedException {
        if (waiting.size() < BATCH) {
            Thread.sleep(GATHER_MILLIS / 2);
        }
        waiting.drainTo(batch, BATCH - batch.size());
    }

    private void tell(List<Call> batch) throws InterruptedException {
        for (var sure : List.of(true, false)) {
            var items = batch.stream()
                    .filter(call -> call.sure() == sure)
                    .map(call -> "t" + call.trace())
                    .toList();
            if (!items.isEmpty()) {
                // Told again it is the same record: calls that came twice would look like calls that only one side saw.
                var draft = AuditDraft.ofPlatform(sure ? "gateway.calls.passed" : "gateway.calls.unsure")
                        .items(items)
                        .rows(items.size())
                        .article("18")
                        .done();
                while (!isTold(draft, items.size())) {
                    Thread.sleep(GATHER_MILLIS);
                }
            }
        }
    }

    private boolean isTold(AuditDraft draft, int calls) {
        try {
            trail.recordNow(draft);
            return true;
        } catch (KafkaException e) {
            LOG.warn("{} calls wait to be told of: {}", waiting.size() + calls, e.toString());
            return false;
        } catch (RuntimeException e) {
            LOG.error("AUDIT RECORD LOST: {} calls can't be told of", calls, e);
            return true;
        }
    }

    @Override
    public void start() {
        writer = Thread.ofVirtual().name("tell-taken-data").unstarted(this::run);
        writer.start();
    }

    @Override
    public void stop() {
        var running = writer;
        if (running == null) {
            return;
        }
        try {
            for (int i = 0; i < PATIENCE_AT_STOP && !(waiting.isEmpty() && idle); i++) {
                Thread.sleep(100);
            }
            writer = null;
            running.interrupt();
            running.join(GATHER_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return writer != null;
    }
}
