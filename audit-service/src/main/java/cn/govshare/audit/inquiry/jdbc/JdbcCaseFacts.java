package cn.govshare.audit.inquiry.jdbc;

import cn.govshare.audit.inquiry.CaseFact;
import cn.govshare.audit.inquiry.CaseFacts;
import cn.govshare.kernel.event.EventTypes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcCaseFacts implements CaseFacts {
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcCaseFacts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<CaseFact> of(UUID caseId) {
        var published = jdbc.sql("""
                SELECT :type AS type, learnt_at, body::text FROM published_revision
                WHERE resource IN (SELECT resource FROM case_fact WHERE case_id = :case)
                ORDER BY resource, revision""")
                .param("type", EventTypes.RESOURCE_PUBLISHED.type())
                .param("case", caseId)
                .query(this::fact)
                .list();
        var told = jdbc.sql("""
                SELECT type, learnt_at, body::text FROM case_fact
                WHERE case_id = :case ORDER BY learnt_at, version, type""").param("case", caseId).query(this::fact).list();
        return Stream.concat(published.stream(), told.stream()).toList();
    }

    private CaseFact fact(ResultSet rs, int number) throws SQLException {
        return new CaseFact(
                rs.getString("type"), EntryRows.instant(rs, "learnt_at"), json.readValue(rs.getString("body"), FIELDS));
    }

    @Override
    public void tell(UUID caseId, String resource, String type, long version, String body) {
        jdbc.sql("""
                INSERT INTO case_fact (case_id, resource, type, version, body)
                VALUES (:case, :resource, :type, :version, :body::jsonb)
                ON CONFLICT DO NOTHING""")
                .param("case", caseId)
                .param("resource", resource)
                .param("type", type)
                .param("version", version)
                .param("body", body)
                .update();
    }

    @Override
    public void publish(String resource, int revision, String body) {
        jdbc.sql("""
                INSERT INTO published_revision (resource, revision, body)
                VALUES (:resource, :revision, :body::jsonb)
                ON CONFLICT DO NOTHING""")
                .param("resource", resource)
                .param("revision", revision)
                .param("body", body)
                .update();
    }
}
