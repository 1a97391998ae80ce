package cn.govshare.exchange.push.jdbc;

import cn.govshare.exchange.push.PushProblem;
import cn.govshare.exchange.push.PushRuleBook;
import cn.govshare.exchange.push.PushRules;
import cn.govshare.exchange.push.PushRules.ReferenceCheck;
import cn.govshare.exchange.push.Severity;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcPushRuleBook implements PushRuleBook {
    private static final TypeReference<Map<String, Severity>> SEVERITIES = new TypeReference<>() {};
    private static final TypeReference<List<ReferenceCheck>> REFERENCES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcPushRuleBook(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public PushRules of(ResourceCode resource) {
        return jdbc.sql("SELECT * FROM push_rules WHERE resource = :resource")
                .param("resource", resource.value())
                .query(this::rules)
                .optional()
                .orElseGet(() -> PushRules.standard(resource));
    }

    private PushRules rules(ResultSet rs, int row) throws SQLException {
        var most = rs.getObject("max_rejected_rows", Integer.class);
        return new PushRules(
                new ResourceCode(rs.getString("resource")),
                most == null ? OptionalInt.empty() : OptionalInt.of(most),
                rs.getInt("max_rejected_percent"),
                rs.getInt("max_deleted_percent"),
                json.readValue(rs.getString("severities"), SEVERITIES),
                json.readValue(rs.getString("reference_checks"), REFERENCES),
                new PushRules.Change(
                        rs.getString("set_by"), rs.getTimestamp("set_at").toInstant()),
                rs.getInt("version"));
    }

    @Override
    public void save(PushRules rules) {
        var set = Objects.requireNonNull(rules.set());
        int saved = jdbc.sql("""
            INSERT INTO push_rules (resource, max_rejected_rows, max_rejected_percent, max_deleted_percent,
                                    severities, reference_checks, set_by, set_at, version)
            VALUES (:resource, :rejected, :rejectedPercent, :deletedPercent, :severities::jsonb, :references::jsonb,
                    :by, :at, :version)
            ON CONFLICT (resource) DO UPDATE SET
                max_rejected_rows = excluded.max_rejected_rows,
                max_rejected_percent = excluded.max_rejected_percent,
                max_deleted_percent = excluded.max_deleted_percent, severities = excluded.severities,
                reference_checks = excluded.reference_checks, set_by = excluded.set_by, set_at = excluded.set_at,
                version = excluded.version
            WHERE push_rules.version = excluded.version - 1\
            """)
                .param("resource", rules.resource().value())
                .param(
                        "rejected",
                        rules.maxRejectedRows().isPresent()
                                ? rules.maxRejectedRows().getAsInt()
                                : null)
                .param("rejectedPercent", rules.maxRejectedPercent())
                .param("deletedPercent", rules.maxDeletedPercent())
                .param("severities", json.writeValueAsString(rules.severities()))
                .param("references", json.writeValueAsString(rules.references()))
                .param("by", set.by())
                .param("at", Timestamp.from(set.at()))
                .param("version", rules.version())
                .update();
        if (saved == 0) {
            throw new Conflict(
                    PushProblem.RULES_CHANGED,
                    Text.of("推送约定已被他人修改,请重新读取后再改。", "The rules were changed meanwhile; read them again."));
        }
    }
}
