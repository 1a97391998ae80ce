package cn.govshare.kept.injection.app;

import java.time.Clock;
import java.time.Instant;

public final class AppointClerk {
    private final Clock clock;

    AppointClerk(Clock clock) {
        this.clock = clock;
    }

    public Instant appoint() {
        return clock.instant();
    }
}
