package cn.govshare.audit.checkpoint.jdbc;

import cn.govshare.audit.checkpoint.Checkpoints;
import cn.govshare.audit.checkpoint.LogIdentity;
import cn.govshare.audit.checkpoint.SignedCheckpoint;
import cn.govshare.audit.checkpoint.Witness;
import cn.govshare.audit.checkpoint.Witnesses;
import cn.govshare.evidence.note.NoteSignature;
import cn.govshare.evidence.note.SignedNote;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCheckpoints implements Checkpoints {
    private static final long LOCK = 0x676f76636b7074L;

    private static final String SELECT = """
            SELECT note, signed_at, ARRAY(
                SELECT line FROM log_cosignature
                WHERE log_cosignature.origin = log_checkpoint.origin AND log_cosignature.size = log_checkpoint.size
                ORDER BY witness) AS cosignatures
            FROM log_checkpoint WHERE origin = :origin
            """;

    private final JdbcClient jdbc;
    private final String origin;
    private final Witnesses witnesses;

    JdbcCheckpoints(JdbcClient jdbc, LogIdentity log, Witnesses witnesses) {
        this.jdbc = jdbc;
        this.origin = log.origin();
        this.witnesses = witnesses;
    }

    @Override
    public Optional<SignedCheckpoint> last() {
        return jdbc.sql(SELECT + " ORDER BY size DESC LIMIT 1")
                .param("origin", origin)
                .query(JdbcCheckpoints::checkpoint)
                .optional();
    }

    @Override
    public Optional<SignedCheckpoint> lastWitnessed() {
        var roll = witnesses.roll();
        if (roll.isEmpty()) {
            return last();
        }
        return jdbc.sql(SELECT + """
                 AND size = (
                    SELECT size FROM log_cosignature WHERE origin = :origin AND witness = ANY (:witnesses)
                    GROUP BY size HAVING count(*) >= :quorum ORDER BY size DESC LIMIT 1)""")
                .param("origin", origin)
                .param("witnesses", roll.witnesses().stream().map(Witness::id).toArray(String[]::new))
                .param("quorum", roll.quorum())
                .query(JdbcCheckpoints::checkpoint)
                .optional();
    }

    @Override
    public Optional<SignedCheckpoint> ofSize(long size) {
        return jdbc.sql(SELECT + " AND size = :size")
                .param("origin", origin)
                .param("size", size)
                .query(JdbcCheckpoints::checkpoint)
                .optional();
    }

    @Override
    public List<SignedCheckpoint> after(long size, int limit) {
        return jdbc.sql(SELECT + " AND size > :size ORDER BY size LIMIT :limit")
                .param("origin", origin)
                .param("size", size)
                .param("limit", limit)
                .query(JdbcCheckpoints::checkpoint)
                .list();
    }

    private static SignedCheckpoint checkpoint(ResultSet rs, int number) throws SQLException {
        return new SignedCheckpoint(
                SignedNote.parse(rs.getString("note")),
                rs.getObject("signed_at", OffsetDateTime.class).toInstant(),
                Arrays.stream((String[]) rs.getArray("cosignatures").getArray())
                        .map(NoteSignature::parse)
                        .toList());
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
