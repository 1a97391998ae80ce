package cn.govshare.audit.inquiry.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The actions that the trail names, read by skipping through an index. A new action is known within a minute.
@Component
class KnownActions {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Known last = new Known(List.of(), Instant.MIN);

    private record Known(List<String> actions, Instant until) {}

    KnownActions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<String> known() {
        var now = clock.instant();
        if (!now.isBefore(last.until())) {
            last = new Known(read(), now.plus(FRESH));
        }
        return last.actions();
    }

    private List<String> read() {
        return jdbc.sql("""
                WITH RECURSIVE known (action) AS (
                    (SELECT action FROM audit_entry ORDER BY action LIMIT 1)
                    UNION ALL
                    SELECT (SELECT action FROM audit_entry WHERE action > known.action ORDER BY action LIMIT 1)
                    FROM known WHERE known.action IS NOT NULL)
                SELECT action FROM known WHERE action IS NOT NULL""").query((rs, _) -> rs.getString(1)).list();
    }
}
