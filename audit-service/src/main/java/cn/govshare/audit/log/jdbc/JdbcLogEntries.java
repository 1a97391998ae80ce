package cn.govshare.audit.log.jdbc;

import cn.govshare.audit.log.LogEntries;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLogEntries implements LogEntries {
    private final JdbcClient jdbc;

    JdbcLogEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Long> indexOf(UUID record) {
        return jdbc.sql("SELECT seq - 1 FROM audit_record WHERE record = :record")
                .param("record", record)
                .query((rs, _) -> rs.getLong(1))
                .optional();
    }

    @Override
    public List<byte[]> bodies(long from, long to) {
        if (from >= to) {
            return List.of();
        }
        return jdbc.sql("""
                WITH range AS (
                    SELECT (SELECT max(received_on) FROM audit_day WHERE first_seq <= :first) AS first_day,
                           (SELECT max(received_on) FROM audit_day WHERE first_seq <= :last) AS last_day
                )
                SELECT body FROM audit_entry
                WHERE received_on >= (SELECT first_day FROM range) AND received_on <= (SELECT last_day FROM range)
                  AND (received_on, seq) >= ((SELECT first_day FROM range), :first)
                  AND (received_on, seq) <= ((SELECT last_day FROM range), :last)
                ORDER BY received_on, seq""")
                .param("first", from + 1)
                .param("last", to)
                .query((rs, _) -> rs.getBytes(1))
                .list();
    }
}
