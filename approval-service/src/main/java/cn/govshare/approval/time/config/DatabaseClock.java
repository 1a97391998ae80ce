package cn.govshare.approval.time.config;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/// The database's time, the same for all replicas: read now and then, and carried on by the machine's ticks in between.
/// Setting the machine's own clock changes nothing.
final class DatabaseClock extends Clock {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseClock.class);
    private static final Duration GREATEST_DIFFERENCE = Duration.ofSeconds(2);

    private final DataSource database;
    private final Duration offset;
    private final InstantSource machine;
    private final LongSupplier ticks;
    private volatile Reading reading;

    private record Reading(Instant at, long ticks) {}

    /// @param offset for drills: added to the database's time
    /// @param machine the machine's own clock, which is only compared
    /// @param ticks nanoseconds that pass whatever the machine's clock says
    DatabaseClock(DataSource database, Duration offset, InstantSource machine, LongSupplier ticks) {
        this.database = database;
        this.offset = offset;
        this.machine = machine;
        this.ticks = ticks;
        this.reading = read();
    }

    /// Reads the database's time anew; without effect while the database is away.
    void set() {
        try {
            reading = read();
        } catch (CannotGetJdbcConnectionException e) {
            LOG.warn("The database's time can't be read; the last reading is carried on: {}", e.toString());
        }
    }

    private Reading read() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("SELECT clock_timestamp()");
                var found = statement.executeQuery()) {
            found.next();
            var at = Objects.requireNonNull(found.getObject(1, OffsetDateTime.class))
                    .toInstant();
            var now = new Reading(at, ticks.getAsLong());
            warnOfDifference(at);
            return now;
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("the database's time can't be read", e);
        }
    }

    private void warnOfDifference(Instant at) {
        var difference = difference(at);
        if (difference.compareTo(GREATEST_DIFFERENCE) > 0) {
            LOG.warn("This machine's clock and the database's are {} apart; the database's counts", difference);
        }
    }

    private Duration difference(Instant at) {
        return Duration.between(at, machine.instant()).abs();
    }

    /// How far the machine's own clock and this one are apart, without the offset.
    Duration difference() {
        return difference(now());
    }

    private Instant now() {
        var last = reading;
        return last.at().plusNanos(ticks.getAsLong() - last.ticks());
    }

    @Override
    public Instant instant() {
        return now().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
