package cn.govshare.kept.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

public final class Today {
    public LocalDate today(Clock clock) {
        return LocalDate.now(clock);
    }

    public Instant time(Clock clock) {
        return clock.instant();
    }
}
