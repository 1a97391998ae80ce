package cn.govshare.audit.watch.app;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Keeps looking at the trail as long as the service runs.
@Component
class KeepWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(KeepWatch.class);
    private static final long PATIENCE_AT_STOP = 5_000;

    private final LookAtTrail lookAtTrail;
    private final WatchSettings settings;
    private volatile @Nullable Thread thread;

    KeepWatch(LookAtTrail lookAtTrail, WatchSettings settings) {
        this.lookAtTrail = lookAtTrail;
        this.settings = settings;
    }

    private void run() {
        try {
            while (thread == Thread.currentThread()) {
                if (!look()) {
                    Thread.sleep(settings.every());
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean look() {
        try {
            return lookAtTrail.look();
        } catch (RuntimeException e) {
            LOG.warn("The watch could not look at the trail and will look again: {}", e.toString());
            return false;
        }
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("watch").unstarted(this::run);
        thread.start();
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(PATIENCE_AT_STOP);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
