package cn.govshare.audit.watch.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/// Looks at the trail again and again, a few times at once while more has come than one look takes in. In between the
/// service's other tasks have their turn, so that a flood of records delays no signature.
@Component
class KeepWatch implements SchedulingConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(KeepWatch.class);
    private static final int LOOKS_AT_ONCE = 4;

    private final LookAtTrail lookAtTrail;
    private final WatchSettings settings;

    KeepWatch(LookAtTrail lookAtTrail, WatchSettings settings) {
        this.lookAtTrail = lookAtTrail;
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(this::look, settings.every());
    }

    private void look() {
        try {
            boolean more = true;
            for (int i = 0; more && i < LOOKS_AT_ONCE; i++) {
                more = lookAtTrail.look();
            }
        } catch (RuntimeException e) {
            LOG.warn("The watch could not look at the trail and will look again: {}", e.toString());
        }
    }
}
