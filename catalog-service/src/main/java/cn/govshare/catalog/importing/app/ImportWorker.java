package cn.govshare.catalog.importing.app;

import cn.govshare.catalog.importing.ImportJobs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Runs imports one after the other, so that memory does not grow with how many are sent. What a stopped or fallen
/// service left behind is taken up again.
@Component
class ImportWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final Duration SILENT = Duration.ofMinutes(2);
    private static final long LOOK_EVERY_SECONDS = 30;

    private final ImportJobs jobs;
    private final RunImport runImport;
    private final Clock clock;
    private final Semaphore news = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    ImportWorker(ImportJobs jobs, RunImport runImport, Clock clock) {
        this.jobs = jobs;
        this.runImport = runImport;
        this.clock = clock;
    }

    /// There may be something to do.
    void nudge() {
        news.release();
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofVirtual().name("catalog-import").start(this::work);
    }

    @Override
    public synchronized void stop() {
        running = false;
        news.release();
        try {
            if (thread != null) {
                thread.join(Duration.ofSeconds(15));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            try {
                if (!runNext() && news.tryAcquire(LOOK_EVERY_SECONDS, TimeUnit.SECONDS)) {
                    news.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.error("An import broke off; it is taken up again", e);
            }
        }
    }

    private boolean runNext() {
        var now = clock.instant();
        var claimed = jobs.claim(now, now.minus(SILENT));
        claimed.ifPresent(job -> {
            try {
                runImport.run(job, () -> running);
            } finally {
                if (!running) {
                    // The next to start need not wait until this one counts as gone.
                    jobs.heard(job.id(), Instant.EPOCH);
                }
            }
        });
        return claimed.isPresent();
    }
}
