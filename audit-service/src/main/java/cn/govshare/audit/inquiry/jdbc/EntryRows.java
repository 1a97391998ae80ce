package cn.govshare.audit.inquiry.jdbc;

import cn.govshare.audit.log.AuditEntry;
import cn.govshare.kernel.event.AuditRecorded;
import cn.govshare.kernel.event.AuditRecorded.Decision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/// Records as the table of the trail holds them.
final class EntryRows {
    static final String COLUMNS = """
            seq, record, encode(sha256(body), 'hex') AS content_sha256, access_id, action, decided_at, producer,
            department, account, account_name, client, roles,
            resource, revision, subject, items, purpose, matter, grant_id,
            decision, reason, article, row_count, byte_count, digest, source_address, trace_id, version,
            case_id, subjects, producer_instance, producer_sequence,
            received_at""";

    private EntryRows() {}

    static AuditEntry entry(ResultSet rs, int number) throws SQLException {
        var record = new AuditRecorded(
                rs.getObject("record", UUID.class),
                rs.getObject("access_id", UUID.class),
                rs.getString("action"),
                instant(rs, "decided_at"),
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
        return new AuditEntry(rs.getLong("seq"), record, rs.getString("content_sha256"), instant(rs, "received_at"));
    }

    static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static List<String> list(ResultSet rs, String column) throws SQLException {
        return List.of((String[]) rs.getArray(column).getArray());
    }
}
