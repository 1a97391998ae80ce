package cn.govshare.audit.checkpoint.jdbc;

import cn.govshare.audit.checkpoint.Cosignatures;
import cn.govshare.audit.checkpoint.LogIdentity;
import cn.govshare.audit.checkpoint.Witness;
import cn.govshare.evidence.note.NoteSignature;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCosignatures implements Cosignatures {
    private final JdbcClient jdbc;
    private final String origin;

    JdbcCosignatures(JdbcClient jdbc, LogIdentity log) {
        this.jdbc = jdbc;
        this.origin = log.origin();
    }

    @Override
    public long lastOf(Witness witness) {
        return jdbc.sql("""
                SELECT coalesce(max(size), 0) FROM log_cosignature WHERE origin = :origin AND witness = :witness""")
                .param("origin", origin)
                .param("witness", witness.id())
                .query(Long.class)
                .single();
    }

    @Override
    public void add(long size, Witness witness, NoteSignature signature, Instant at) {
        jdbc.sql("""
                INSERT INTO log_cosignature (origin, size, witness, line, came_at)
                VALUES (:origin, :size, :witness, :line, :at) ON CONFLICT DO NOTHING""")
                .param("origin", origin)
                .param("size", size)
                .param("witness", witness.id())
                .param("line", signature.line())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
