package cn.govshare.audit.inquiry.jdbc;

import cn.govshare.audit.inquiry.AuditQuestion;
import cn.govshare.audit.inquiry.Criterion;
import cn.govshare.audit.inquiry.FoundEntries;
import cn.govshare.audit.log.AuditEntry;
import cn.govshare.kernel.event.AuditRecorded;
import cn.govshare.kernel.event.AuditRecorded.Decision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFoundEntries implements FoundEntries {
    private static final String ENTRIES = """
            SELECT seq, record, content_sha256, access_id, action, decided_at, producer,
                   department, account, account_name, client, roles,
                   resource, revision, subject, items, purpose, matter, grant_id,
                   decision, reason, article, row_count, byte_count, digest, source_address, trace_id, version,
                   case_id, subjects, producer_instance, producer_sequence, received_at
            FROM audit_entry
            """;

    private final JdbcClient jdbc;

    JdbcFoundEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<AuditEntry> find(AuditQuestion question, long after, int limit) {
        var statement = jdbc.sql(search(question)).param("after", after).param("limit", limit);
        question.criteria().forEach((criterion, value) -> statement.param(criterion.parameter(), sqlValue(value)));
        return statement.query(JdbcFoundEntries::entry).list();
    }

    private static String search(AuditQuestion question) {
        var conditions = question.criteria().keySet().stream()
                .map(criterion -> " AND " + condition(criterion))
                .collect(Collectors.joining());
        return ENTRIES + "WHERE seq > :after" + conditions + " ORDER BY seq LIMIT :limit";
    }

    private static String condition(Criterion criterion) {
        return switch (criterion) {
            case DEPARTMENT -> "department = :department";
            case ACCOUNT -> "(account = :account OR account_name = :account)";
            case CLIENT -> "client = :client";
            case ACTION -> "action = :action";
            case RESOURCE -> "resource = :resource";
            case PURPOSE -> "purpose = :purpose";
            case GRANT -> "grant_id = :grant";
            case ACCESS_ID -> "access_id = :accessId";
            case DECISION -> "decision = :decision";
            case FROM -> "decided_at >= :from";
            case TO -> "decided_at < :to";
        };
    }

    private static Object sqlValue(Object value) {
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }

    @Override
    public Optional<AuditEntry> find(UUID record) {
        return jdbc.sql(ENTRIES + "WHERE record = :record")
                .param("record", record)
                .query(JdbcFoundEntries::entry)
                .optional();
    }

    private static AuditEntry entry(ResultSet rs, int number) throws SQLException {
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

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static List<String> list(ResultSet rs, String column) throws SQLException {
        return List.of((String[]) rs.getArray(column).getArray());
    }
}
