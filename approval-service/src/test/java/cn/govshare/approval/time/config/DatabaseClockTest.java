package cn.govshare.approval.time.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.govshare.approval.ApprovalServiceTest;
import cn.govshare.testkit.MutableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApprovalServiceTest
@DisplayName("Art. 17: all replicas count by the database's clock")
class DatabaseClockTest {
    private final DataSource database;
    private final JdbcClient jdbc;
    private final AtomicLong ticks = new AtomicLong();

    @Autowired
    DatabaseClockTest(DataSource database, JdbcClient jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    private OffsetDateTime databaseNow() {
        return jdbc.sql("SELECT clock_timestamp()").query(OffsetDateTime.class).single();
    }

    @Test
    void aMachineWhoseClockIsWrongCountsByTheDatabaseAllTheSame() {
        var wrong = new MutableClock();
        wrong.advance(Duration.ofDays(-3000));
        var clock = new DatabaseClock(database, Duration.ZERO, wrong, ticks::get);

        assertThat(clock.instant())
                .isCloseTo(
                        databaseNow().toInstant(), within(Duration.ofMinutes(1).toSeconds(), ChronoUnit.SECONDS));
        assertThat(clock.difference()).isGreaterThan(Duration.ofDays(365));
    }

    @Test
    void settingTheMachinesClockMovesNothing() {
        var machine = new MutableClock();
        var clock = new DatabaseClock(database, Duration.ZERO, machine, ticks::get);
        var before = clock.instant();
        machine.advance(Duration.ofDays(3));
        assertThat(clock.instant()).isEqualTo(before);

        ticks.addAndGet(Duration.ofSeconds(7).toNanos());
        assertThat(clock.instant()).isEqualTo(before.plusSeconds(7));
        clock.set();
        assertThat(clock.instant())
                .isCloseTo(
                        databaseNow().toInstant(), within(Duration.ofMinutes(1).toSeconds(), ChronoUnit.SECONDS));
    }

    @Test
    void aDrillMovesTheClockByItsOffset() {
        Clock plain = new DatabaseClock(database, Duration.ZERO, new MutableClock(), ticks::get);
        Clock moved = new DatabaseClock(database, Duration.ofDays(20), new MutableClock(), ticks::get);

        assertThat(Duration.between(plain.instant(), moved.instant()))
                .isBetween(Duration.ofDays(20), Duration.ofDays(21));
    }
}
