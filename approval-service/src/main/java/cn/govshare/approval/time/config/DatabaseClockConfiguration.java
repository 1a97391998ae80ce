package cn.govshare.approval.time.config;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/// Takes the place of the kit's clock, unless a test brings one of its own.
@AutoConfiguration(beforeName = "cn.govshare.kit.time.ClockConfiguration")
@ConditionalOnMissingBean(Clock.class)
class DatabaseClockConfiguration {
    private static final int SECONDS_BETWEEN_READINGS = 10;

    /// @param offset `govshare.clock.offset`, for drills only: moves this service's clock; zero in production
    @Bean
    DatabaseClock clock(DataSource database, @Value("${govshare.clock.offset:PT0S}") Duration offset) {
        return new DatabaseClock(database, offset, InstantSource.system(), System::nanoTime);
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService clockReadings(DatabaseClock clock) {
        var readings = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("clock-readings").factory());
        var _ = readings.scheduleWithFixedDelay(
                clock::set, SECONDS_BETWEEN_READINGS, SECONDS_BETWEEN_READINGS, TimeUnit.SECONDS);
        return readings;
    }
}
