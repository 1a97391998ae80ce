package cn.govshare.catalog.resource.jdbc;

import cn.govshare.catalog.resource.ResourceAct;
import cn.govshare.catalog.resource.ResourceHistory;
import cn.govshare.catalog.resource.ResourceStep;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcResourceHistory implements ResourceHistory {
    private final JdbcClient jdbc;

    JdbcResourceHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(ResourceStep step) {
        jdbc.sql("""
                INSERT INTO resource_step (code, version, act, revision, by_name, department, at, words)
                VALUES (:code, :version, :act, :revision, :by, :department, :at, :words)""")
                .param("code", step.code().value())
                .param("version", step.version())
                .param("act", step.act().name())
                .param("revision", step.revision())
                .param("by", step.by())
                .param("department", step.department().value())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("words", step.words())
                .update();
    }

    @Override
    public List<ResourceStep> of(ResourceCode code) {
        return jdbc.sql("""
                SELECT version, act, revision, by_name, department, at, words
                FROM resource_step WHERE code = :code ORDER BY version""")
                .param("code", code.value())
                .query((row, _) -> new ResourceStep(
                        code,
                        row.getLong("version"),
                        ResourceAct.valueOf(row.getString("act")),
                        row.getInt("revision"),
                        row.getString("by_name"),
                        new DepartmentCode(row.getString("department")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("words")))
                .list();
    }
}
