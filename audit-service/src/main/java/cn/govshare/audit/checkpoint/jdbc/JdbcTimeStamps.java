package cn.govshare.audit.checkpoint.jdbc;

import cn.govshare.audit.checkpoint.LogIdentity;
import cn.govshare.audit.checkpoint.TimeStamps;
import cn.govshare.evidence.note.SignedNote;
import cn.govshare.evidence.pack.StampedCheckpoint;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTimeStamps implements TimeStamps {
    private final JdbcClient jdbc;
    private final String origin;

    JdbcTimeStamps(JdbcClient jdbc, LogIdentity log) {
        this.jdbc = jdbc;
        this.origin = log.origin();
    }

    @Override
    public Optional<StampedCheckpoint> last(long size) {
        return jdbc.sql("""
                SELECT note, response FROM log_time_stamp JOIN log_checkpoint USING (origin, size)
                WHERE origin = :origin AND size <= :size ORDER BY size DESC LIMIT 1""")
                .param("origin", origin)
                .param("size", size)
                .query((rs, _) ->
                        new StampedCheckpoint(SignedNote.parse(rs.getString("note")), rs.getBytes("response")))
                .optional();
    }

    @Override
    public Optional<Instant> lastAt() {
        return jdbc.sql("SELECT came_at FROM log_time_stamp WHERE origin = :origin ORDER BY size DESC LIMIT 1")
                .param("origin", origin)
                .query((rs, _) -> rs.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    @Override
    public void add(StampedCheckpoint stamped, Instant at) {
        jdbc.sql("""
                INSERT INTO log_time_stamp (origin, size, response, came_at)
                VALUES (:origin, :size, :response, :at) ON CONFLICT DO NOTHING""")
                .param("origin", origin)
                .param("size", stamped.size())
                .param("response", stamped.stamp())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
