package cn.govshare.exchange.binding.jdbc;

import cn.govshare.exchange.binding.Binding;
import cn.govshare.exchange.binding.Binding.MappedColumn;
import cn.govshare.exchange.binding.Binding.Trial;
import cn.govshare.exchange.binding.BindingProblem;
import cn.govshare.exchange.binding.Bindings;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcBindings implements Bindings {
    private static final TypeReference<List<MappedColumn>> COLUMNS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcBindings(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<Binding> find(ResourceCode resource) {
        return jdbc.sql("SELECT * FROM binding WHERE resource = :resource")
                .param("resource", resource.value())
                .query(this::binding)
                .optional();
    }

    private Binding binding(ResultSet rs, int row) throws SQLException {
        var inForce = rs.getString("in_force");
        var triedAt = rs.getTimestamp("tried_at");
        return new Binding(
                new ResourceCode(rs.getString("resource")),
                json.readValue(rs.getString("mapping"), COLUMNS),
                Optional.ofNullable(inForce).map(text -> json.readValue(text, COLUMNS)),
                triedAt == null
                        ? Optional.empty()
                        : Optional.of(new Trial(
                                rs.getInt("tried_revision"),
                                rs.getLong("tried_rows"),
                                rs.getLong("tried_rejected"),
                                triedAt.toInstant())),
                rs.getString("changed_by"),
                rs.getTimestamp("changed_at").toInstant(),
                rs.getInt("version"));
    }

    @Override
    public void save(Binding binding) {
        var trial = binding.trial();
        int saved = jdbc.sql("""
            INSERT INTO binding (resource, mapping, in_force, tried_revision, tried_rows, tried_rejected, tried_at,
                                 changed_by, changed_at, version)
            VALUES (:resource, :mapping::jsonb, :inForce::jsonb, :revision, :rows, :rejected, :triedAt, :by, :at,
                    :version)
            ON CONFLICT (resource) DO UPDATE SET
                mapping = excluded.mapping, in_force = excluded.in_force, tried_revision = excluded.tried_revision,
                tried_rows = excluded.tried_rows, tried_rejected = excluded.tried_rejected,
                tried_at = excluded.tried_at, changed_by = excluded.changed_by, changed_at = excluded.changed_at,
                version = excluded.version
            WHERE binding.version = excluded.version - 1\
            """)
                .param("resource", binding.resource().value())
                .param("mapping", json.writeValueAsString(binding.wanted()))
                .param(
                        "inForce",
                        binding.inForce().map(json::writeValueAsString).orElse(null))
                .param("revision", trial.map(Trial::revision).orElse(null))
                .param("rows", trial.map(Trial::rows).orElse(null))
                .param("rejected", trial.map(Trial::rejected).orElse(null))
                .param("triedAt", trial.map(each -> Timestamp.from(each.at())).orElse(null))
                .param("by", binding.changedBy())
                .param("at", Timestamp.from(binding.changedAt()))
                .param("version", binding.version())
                .update();
        if (saved == 0) {
            throw new Conflict(
                    BindingProblem.CHANGED, Text.of("挂接已被他人修改,请重新读取。", "It was changed meanwhile; read it again."));
        }
    }
}
