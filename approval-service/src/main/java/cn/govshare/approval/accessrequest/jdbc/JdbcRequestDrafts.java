package cn.govshare.approval.accessrequest.jdbc;

import cn.govshare.approval.accessrequest.RequestDraft;
import cn.govshare.approval.accessrequest.RequestDrafts;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRequestDrafts implements RequestDrafts {
    private final JdbcClient jdbc;

    JdbcRequestDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(RequestDraft draft) {
        jdbc.sql("""
                INSERT INTO access_request_draft (id, department, name, template, form, account, saved_at, version)
                VALUES (:id, :department, :name, :template, :form::jsonb, :account, :savedAt, :version)""")
                .param("id", draft.id())
                .param("department", draft.department().value())
                .param("name", draft.name())
                .param("template", draft.template())
                .param("form", draft.form())
                .param("account", draft.account())
                .param("savedAt", Timestamp.from(draft.savedAt()))
                .param("version", draft.version())
                .update();
    }

    @Override
    public void save(RequestDraft draft) {
        int saved = jdbc.sql("""
                        UPDATE access_request_draft SET name = :name, template = :template, form = :form::jsonb,
                            account = :account, saved_at = :savedAt, version = :version
                        WHERE id = :id AND version = :version - 1""")
                .param("name", draft.name())
                .param("template", draft.template())
                .param("form", draft.form())
                .param("account", draft.account())
                .param("savedAt", Timestamp.from(draft.savedAt()))
                .param("version", draft.version())
                .param("id", draft.id())
                .update();
        if (saved == 0) {
            throw new OptimisticLockingFailureException("access_request_draft " + draft.id());
        }
    }

    @Override
    public Optional<RequestDraft> find(UUID id, DepartmentCode department) {
        return jdbc.sql("SELECT * FROM access_request_draft WHERE id = :id AND department = :department")
                .param("id", id)
                .param("department", department.value())
                .query(JdbcRequestDrafts::draft)
                .optional();
    }

    @Override
    public List<RequestDraft> list(
            DepartmentCode department, @Nullable Boolean template, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                SELECT * FROM access_request_draft
                WHERE department = :department
                  AND (:template::boolean IS NULL OR template = :template)
                  AND (:after::uuid IS NULL OR seq < (SELECT seq FROM access_request_draft WHERE id = :after))
                ORDER BY seq DESC LIMIT :limit""")
                .param("department", department.value())
                .param("template", template)
                .param("after", after)
                .param("limit", limit)
                .query(JdbcRequestDrafts::draft)
                .list();
    }

    @Override
    public void remove(UUID id) {
        jdbc.sql("DELETE FROM access_request_draft WHERE id = :id")
                .param("id", id)
                .update();
    }

    private static RequestDraft draft(ResultSet rs, int number) throws SQLException {
        return new RequestDraft(
                rs.getObject("id", UUID.class),
                new DepartmentCode(rs.getString("department")),
                rs.getString("name"),
                rs.getBoolean("template"),
                rs.getString("form"),
                rs.getString("account"),
                rs.getTimestamp("saved_at").toInstant(),
                rs.getLong("version"));
    }
}
