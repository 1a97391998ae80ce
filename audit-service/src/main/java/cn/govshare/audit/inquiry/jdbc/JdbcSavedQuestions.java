package cn.govshare.audit.inquiry.jdbc;

import cn.govshare.audit.inquiry.Criterion;
import cn.govshare.audit.inquiry.SavedQuestion;
import cn.govshare.audit.inquiry.SavedQuestions;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcSavedQuestions implements SavedQuestions {
    private static final TypeReference<Map<Criterion, String>> CRITERIA = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcSavedQuestions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void save(SavedQuestion question) {
        jdbc.sql("""
                INSERT INTO saved_question (id, department, account, author, name, shared, criteria, saved_at)
                VALUES (:id, :department, :account, :author, :name, :shared, :criteria::jsonb, :savedAt)
                ON CONFLICT (id) DO UPDATE SET
                    name = excluded.name, shared = excluded.shared, criteria = excluded.criteria,
                    saved_at = excluded.saved_at""")
                .param("id", question.id())
                .param("department", question.department().value())
                .param("account", question.account())
                .param("author", question.author())
                .param("name", question.name())
                .param("shared", question.shared())
                .param("criteria", json.writeValueAsString(question.criteria()))
                .param("savedAt", question.savedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void remove(UUID id) {
        jdbc.sql("DELETE FROM saved_question WHERE id = :id").param("id", id).update();
    }

    @Override
    public Optional<SavedQuestion> find(UUID id) {
        return jdbc.sql("SELECT * FROM saved_question WHERE id = :id")
                .param("id", id)
                .query(this::question)
                .optional();
    }

    @Override
    public List<SavedQuestion> seenBy(Actor actor, String after, int limit) {
        return jdbc.sql("""
                SELECT * FROM saved_question
                WHERE (account = :account OR (shared AND department = :department)) AND (name || '/' || id) > :after
                ORDER BY (name || '/' || id) LIMIT :limit""")
                .param("account", actor.account())
                .param("department", actor.department().value())
                .param("after", after)
                .param("limit", limit)
                .query(this::question)
                .list();
    }

    private SavedQuestion question(ResultSet rs, int number) throws SQLException {
        return new SavedQuestion(
                rs.getObject("id", UUID.class),
                new DepartmentCode(rs.getString("department")),
                rs.getString("account"),
                rs.getString("author"),
                rs.getString("name"),
                rs.getBoolean("shared"),
                json.readValue(rs.getString("criteria"), CRITERIA),
                EntryRows.instant(rs, "saved_at"));
    }
}
