package cn.govshare.audit.evidencepackage.jdbc;

import cn.govshare.audit.evidencepackage.PackageScope;
import cn.govshare.audit.evidencepackage.SealedEntries;
import cn.govshare.audit.evidencepackage.SealedEntry;
import cn.govshare.audit.evidencepackage.SealedPlace;
import cn.govshare.evidence.json.CanonicalJson;
import cn.govshare.evidence.pack.EvidencePackage;
import cn.govshare.evidence.pack.PackagedRecord;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Pages of the trail, by keys, oldest first.
@Repository
class JdbcSealedEntries implements SealedEntries {
    private static final String SELECT = """
            SELECT seq, received_on, body, record, access_id, case_id, action, decided_at, producer,
                producer_instance, producer_sequence, department, account, account_name, client, roles, resource,
                revision, subject, items, subjects, purpose, matter, grant_id, decision, reason, article,
                row_count, byte_count, digest, source_address, trace_id, version
            FROM audit_entry
            WHERE (received_on, seq) > (:receivedOn, :seq) AND seq <= :size
            """;
    private static final String END = " ORDER BY received_on, seq LIMIT :limit";

    private static final String OF_MONTH = SELECT + " AND received_on >= :from AND received_on < :to" + END;
    // Who read or exported about a case or a grant is on the trail too, but not part of it.
    private static final String OF_CASE = SELECT + """
             AND (case_id = :id OR (subject = CAST(:id AS text) AND action NOT LIKE 'audit.%')
                OR grant_id = ANY (:grants))
            """ + END;
    private static final String OF_GRANT = SELECT + """
             AND (grant_id = :id OR (subject = CAST(:id AS text) AND action NOT LIKE 'audit.%'))
            """ + END;
    private static final String OF_RECORD = SELECT + """
             AND (received_on, seq) IN (SELECT received_on, seq FROM audit_record WHERE record = :id)
            """ + END;

    private final JdbcClient jdbc;

    JdbcSealedEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SealedEntry> after(SealedPlace last, PackageScope scope, long size, int limit) {
        return statement(scope)
                .param("receivedOn", last.receivedOn())
                .param("seq", last.place())
                .param("size", size)
                .param("limit", limit)
                .query(JdbcSealedEntries::entry)
                .list();
    }

    private StatementSpec statement(PackageScope scope) {
        var subject = scope.subject();
        return switch (subject.kind()) {
            case MONTH ->
                jdbc.sql(OF_MONTH)
                        .param("from", subject.month().atDay(1))
                        .param("to", subject.month().plusMonths(1).atDay(1));
            case CASE ->
                jdbc.sql(OF_CASE)
                        .param("id", subject.id())
                        .param("grants", scope.grants().toArray(UUID[]::new));
            case GRANT -> jdbc.sql(OF_GRANT).param("id", subject.id());
            case RECORD -> jdbc.sql(OF_RECORD).param("id", subject.id());
        };
    }

    @Override
    public boolean anyBehind(long size, PackageScope scope) {
        return !after(SealedPlace.START, scope, Long.MAX_VALUE, 1).isEmpty();
    }

    @Override
    public Set<UUID> grantsOf(UUID caseId) {
        return Set.copyOf(
                jdbc.sql("SELECT DISTINCT grant_id FROM audit_entry WHERE case_id = :id AND grant_id IS NOT NULL")
                        .param("id", caseId)
                        .query(UUID.class)
                        .list());
    }

    private static SealedEntry entry(ResultSet rs, int number) throws SQLException {
        var shown = shown(rs);
        var columns = EvidencePackage.COLUMNS.stream()
                .map(name -> Objects.requireNonNull(shown.get(name), name))
                .toList();
        return new SealedEntry(
                rs.getObject("received_on", LocalDate.class),
                new PackagedRecord(rs.getLong("seq"), rs.getBytes("body"), columns));
    }

    /// What the columns show, under the names that the record has for it: whoever changes a column is found
    /// out.
    private static Map<String, String> shown(ResultSet rs) throws SQLException {
        var shown = new HashMap<String, String>();
        shown.put("record", text(rs.getObject("record", UUID.class)));
        shown.put("accessId", text(rs.getObject("access_id", UUID.class)));
        shown.put("caseId", text(rs.getObject("case_id", UUID.class)));
        shown.put("action", text(rs.getString("action")));
        shown.put(
                "decidedAt",
                rs.getObject("decided_at", OffsetDateTime.class).toInstant().toString());
        shown.put("producer", text(rs.getString("producer")));
        shown.put("producerInstance", text(rs.getObject("producer_instance", UUID.class)));
        shown.put("producerSequence", text(rs.getObject("producer_sequence", Long.class)));
        shown.put("department", text(rs.getString("department")));
        shown.put("account", text(rs.getString("account")));
        shown.put("accountName", text(rs.getString("account_name")));
        shown.put("client", text(rs.getString("client")));
        shown.put("roles", list(rs, "roles"));
        shown.put("resource", text(rs.getString("resource")));
        shown.put("revision", text(rs.getObject("revision", Integer.class)));
        shown.put("subject", text(rs.getString("subject")));
        shown.put("items", list(rs, "items"));
        shown.put("subjects", list(rs, "subjects"));
        shown.put("purpose", text(rs.getString("purpose")));
        shown.put("matter", text(rs.getString("matter")));
        shown.put("grant", text(rs.getObject("grant_id", UUID.class)));
        shown.put("decision", text(rs.getString("decision")));
        shown.put("reason", text(rs.getString("reason")));
        shown.put("article", text(rs.getString("article")));
        shown.put("rows", text(rs.getObject("row_count", Long.class)));
        shown.put("bytes", text(rs.getObject("byte_count", Long.class)));
        shown.put("digest", text(rs.getString("digest")));
        shown.put("sourceAddress", text(rs.getString("source_address")));
        shown.put("traceId", text(rs.getString("trace_id")));
        shown.put("version", Long.toString(rs.getLong("version")));
        return shown;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String list(ResultSet rs, String column) throws SQLException {
        var values = List.of((String[]) rs.getArray(column).getArray());
        return values.isEmpty() ? "" : new String(CanonicalJson.write(values), StandardCharsets.UTF_8);
    }
}
