package cn.govshare.audit.inquiry.jdbc;

import cn.govshare.audit.log.AuditEntry;
import cn.govshare.audit.log.RecordColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

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
        var record = RecordColumns.record(
                rs::getObject, column -> (String[]) rs.getArray(column).getArray());
        return new AuditEntry(rs.getLong("seq"), record, rs.getString("content_sha256"), instant(rs, "received_at"));
    }

    static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }
}
