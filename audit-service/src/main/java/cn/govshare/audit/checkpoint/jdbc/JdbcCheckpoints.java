package cn.govshare.audit.checkpoint.jdbc;

import cn.govshare.audit.checkpoint.Checkpoints;
import cn.govshare.audit.checkpoint.LogIdentity;
import cn.govshare.audit.checkpoint.SignedCheckpoint;
import cn.govshare.evidence.note.SignedNote;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCheckpoints implements Checkpoints {
    private static final long LOCK = 0x676f76636b7074L;

    private final JdbcClient jdbc;
    private final String origin;

    JdbcCheckpoints(JdbcClient jdbc, LogIdentity log) {
        this.jdbc = jdbc;
        this.origin = log.origin();
    }

    @Override
    public Optional<SignedCheckpoint> last() {
        return jdbc.sql("""
                SELECT note, signed_at FROM log_checkpoint WHERE origin = :origin ORDER BY size DESC LIMIT 1""")
                .param("origin", origin)
                .query(JdbcCheckpoints::checkpoint)
                .optional();
    }

    @Override
    public Optional<SignedCheckpoint> ofSize(long size) {
        return jdbc.sql("SELECT note, signed_at FROM log_checkpoint WHERE origin = :origin AND size = :size")
                .param("origin", origin)
                .param("size", size)
                .query(JdbcCheckpoints::checkpoint)
                .optional();
    }

    @Override
    public List<SignedCheckpoint> after(long size, int limit) {
        return jdbc.sql("""
                SELECT note, signed_at FROM log_checkpoint
                WHERE origin = :origin AND size > :size ORDER BY size LIMIT :limit""")
                .param("origin", origin)
                .param("size", size)
                .param("limit", limit)
                .query(JdbcCheckpoints::checkpoint)
                .list();
    }

    private static SignedCheckpoint checkpoint(ResultSet rs, int number) throws SQLException {
        return new SignedCheckpoint(
                SignedNote.parse(rs.getString("note")),
                rs.getObject("signed_at", OffsetDateTime.class).toInstant());
    }

    @Override
    public void add(SignedCheckpoint checkpoint) {
        jdbc.sql("""
                INSERT INTO log_checkpoint (origin, size, root, note, signed_at)
                VALUES (:origin, :size, :root, :note, :at)""")
                .param("origin", origin)
                .param("size", checkpoint.size())
                .param("root", checkpoint.head().root().bytes())
                .param("note", checkpoint.note().write())
                .param("at", checkpoint.signedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public boolean hold() {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }
}
