package cn.govshare.audit.verification.jdbc;

import cn.govshare.audit.log.RecordColumns;
import cn.govshare.audit.verification.PlacedRecord;
import cn.govshare.audit.verification.StoredEntries;
import cn.govshare.audit.verification.StoredEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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
        return new StoredEntry(
                rs.getObject("received_on", LocalDate.class),
                rs.getLong("seq"),
                RecordColumns.record(
                        rs::getObject, column -> (String[]) rs.getArray(column).getArray()),
                rs.getBytes("body"),
                rs.getBoolean("identified"));
    }

    @Override
    public Optional<UUID> registered(long seq) {
        return jdbc.sql("SELECT record FROM audit_record WHERE seq = :seq LIMIT 1")
                .param("seq", seq)
                .query((rs, _) -> rs.getObject(1, UUID.class))
                .optional();
    }

    @Override
    public Optional<Long> placeOf(UUID record) {
        return jdbc.sql("SELECT seq FROM audit_record WHERE record = :record")
                .param("record", record)
                .query((rs, _) -> rs.getLong(1))
                .optional();
    }

    @Override
    public boolean isThere(long seq) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM audit_entry WHERE seq = :seq)")
                .param("seq", seq)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<PlacedRecord> beyond() {
        return jdbc.sql("""
                SELECT seq, record FROM audit_entry WHERE seq > (SELECT size FROM log_tree)
                UNION ALL
                SELECT seq, record FROM audit_record WHERE seq > (SELECT size FROM log_tree)
                LIMIT 1""").query(JdbcStoredEntries::placed).optional();
    }

    @Override
    public Optional<PlacedRecord> registeredOnly(long pruned, long size) {
        return jdbc.sql("""
                SELECT seq, record FROM audit_record AS place
                WHERE seq > :pruned AND seq <= :size AND NOT EXISTS (
                    SELECT FROM audit_entry
                    WHERE audit_entry.received_on = place.received_on AND audit_entry.seq = place.seq
                      AND audit_entry.record = place.record)
                ORDER BY seq LIMIT 1""")
                .param("pruned", pruned)
                .param("size", size)
                .query(JdbcStoredEntries::placed)
                .optional();
    }

    private static PlacedRecord placed(ResultSet rs, int number) throws SQLException {
        return new PlacedRecord(rs.getLong("seq"), rs.getObject("record", UUID.class));
    }

    @Override
    public long registeredUpTo(long size) {
        return jdbc.sql("SELECT count(*) FROM audit_record WHERE seq <= :size")
                .param("size", size)
                .query(Long.class)
                .single();
    }

    @Override
    public long pruned() {
        return jdbc.sql("SELECT coalesce(max(size), 0) FROM log_pruned")
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<String> prunedUnasked() {
        return jdbc.sql("""
                WITH gone AS (SELECT coalesce(max(size), 0) AS size, max(pruned_at) AS at FROM log_pruned),
                months AS (
                    SELECT date_trunc('month', received_on)::date AS month, min(first_seq) AS first_seq
                    FROM audit_day GROUP BY 1
                ), pruned AS (SELECT month FROM months, gone WHERE first_seq <= size)
                SELECT to_char(month, 'YYYY-MM') FROM pruned, gone
                WHERE NOT EXISTS (
                        SELECT FROM audit_entry
                        WHERE action = 'audit.month.prune' AND subject = to_char(month, 'YYYY-MM')
                          AND decision = 'DONE')
                  -- The record that says so has gone with a later month,
                  AND NOT EXISTS (
                        SELECT FROM audit_pruning JOIN pruned AS later
                            ON later.month = date_trunc('month', pruned_at AT TIME ZONE 'Asia/Shanghai')
                        WHERE pruned_month = pruned.month)
                  -- or is on its way.
                  AND NOT (gone.at BETWEEN now() - interval '10 minutes' AND now())
                ORDER BY month LIMIT 1""").query(String.class).optional();
    }
}
