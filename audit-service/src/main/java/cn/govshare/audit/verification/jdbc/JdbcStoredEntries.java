package cn.govshare.audit.verification.jdbc;

import cn.govshare.audit.verification.StoredEntries;
import cn.govshare.audit.verification.StoredEntry;
import cn.govshare.kernel.event.AuditRecorded;
import cn.govshare.kernel.event.AuditRecorded.Decision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStoredEntries implements StoredEntries {
    private final JdbcClient jdbc;

    JdbcStoredEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<StoredEntry> after(LocalDate receivedOn, long seq, long lastSeq, int limit) {
        return jdbc.sql("""
                SELECT entry.*, coalesce(
                           place.seq = entry.seq AND place.received_on = entry.received_on
                           AND place.content_sha256 = sha256(entry.body), false) AS identified
                FROM (
                    SELECT * FROM audit_entry
                    WHERE received_on >= :day AND (received_on, seq) > (:day, :seq) AND seq <= :last
                    ORDER BY received_on, seq LIMIT :limit
                ) AS entry LEFT JOIN audit_record AS place USING (record)
                ORDER BY entry.received_on, entry.seq""")
                .param("day", receivedOn)
                .param("seq", seq)
                .param("last", lastSeq)
                .param("limit", limit)
                .query(JdbcStoredEntries::entry)
                .list();
    }

    private static StoredEntry entry(ResultSet rs, int number) throws SQLException {
        var columns = new AuditRecorded(
                rs.getObject("record", UUID.class),
                rs.getObject("access_id", UUID.class),
                rs.getString("action"),
                rs.getObject("decided_at", OffsetDateTime.class).toInstant(),
                rs.getString("producer"),
                rs.getString("department"),
                rs.getString("account"),
                rs.getString("account_name"),
                rs.getString("client"),
                list(rs, "roles"),
                rs.getString("resource"),
                rs.getObject("revision", Integer.class),
                rs.getString("subject"),
                list(rs, "items"),
                rs.getString("purpose"),
                rs.getString("matter"),
                rs.getString("grant_id"),
                Decision.valueOf(rs.getString("decision")),
                rs.getString("reason"),
                rs.getString("article"),
                rs.getObject("row_count", Long.class),
                rs.getObject("byte_count", Long.class),
                rs.getString("digest"),
                rs.getString("source_address"),
                rs.getString("trace_id"),
                rs.getObject("case_id", UUID.class),
                list(rs, "subjects"),
                rs.getObject("producer_instance", UUID.class),
                rs.getObject("producer_sequence", Long.class),
                rs.getLong("version"));
        return new StoredEntry(
                rs.getObject("received_on", LocalDate.class),
                rs.getLong("seq"),
                columns,
                rs.getBytes("body"),
                rs.getBoolean("identified"));
    }

    private static List<String> list(ResultSet rs, String column) throws SQLException {
        return List.of((String[]) rs.getArray(column).getArray());
    }

    @Override
    public Optional<UUID> registered(long seq) {
        return jdbc.sql("SELECT record FROM audit_record WHERE seq = :seq LIMIT 1")
                .param("seq", seq)
                .query((rs, _) -> rs.getObject(1, UUID.class))
                .optional();
    }

    @Override
    public long pruned() {
        return jdbc.sql("SELECT coalesce(max(size), 0) FROM log_pruned")
                .query(Long.class)
                .single();
    }
}
