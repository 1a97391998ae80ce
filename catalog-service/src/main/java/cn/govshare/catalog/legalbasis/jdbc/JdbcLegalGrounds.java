package cn.govshare.catalog.legalbasis.jdbc;

import cn.govshare.catalog.legalbasis.ChangeKind;
import cn.govshare.catalog.legalbasis.GroundKind;
import cn.govshare.catalog.legalbasis.GroundQuery;
import cn.govshare.catalog.legalbasis.LegalBasisProblem;
import cn.govshare.catalog.legalbasis.LegalChange;
import cn.govshare.catalog.legalbasis.LegalGround;
import cn.govshare.catalog.legalbasis.LegalGround.GroundArticle;
import cn.govshare.catalog.legalbasis.LegalGrounds;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.vocabulary.BasisLevel;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class JdbcLegalGrounds implements LegalGrounds {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<GroundArticle>> ARTICLES = new TypeReference<>() {};

    private final JdbcClient jdbc;

    JdbcLegalGrounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(LegalGround ground) {
        try {
            bound(jdbc.sql("""
                    INSERT INTO legal_ground (id, kind, title, title_key, number, level, department, effective_from,
                                              ended_on, articles, version)
                    VALUES (:id, :kind, :title, :titleKey, :number, :level, :department, :from, :endedOn,
                            :articles::jsonb, :version)"""), ground).param("kind", ground.kind().name()).update();
        } catch (DuplicateKeyException _) {
            throw knownAlready(ground);
        }
    }

    @Override
    public void save(LegalGround ground) {
        try {
            var saved = bound(jdbc.sql("""
                    UPDATE legal_ground SET title = :title, title_key = :titleKey, number = :number, level = :level,
                        department = :department, effective_from = :from, ended_on = :endedOn,
                        articles = :articles::jsonb, version = :version
                    WHERE id = :id AND version = :version - 1"""), ground).update();
            if (saved == 0) {
                throw new Conflict(
                        LegalBasisProblem.CHANGED_MEANWHILE,
                        Text.of("内容已被他人修改,请重新读取。", "Somebody changed it meanwhile; read it again."));
            }
        } catch (DuplicateKeyException _) {
            throw knownAlready(ground);
        }
    }

    private static Conflict knownAlready(LegalGround ground) {
        return new Conflict(
                LegalBasisProblem.KNOWN_ALREADY,
                Text.of("“%s”已登记。", "“%s” is registered already.").with(ground.title()));
    }

    private static StatementSpec bound(StatementSpec sql, LegalGround ground) {
        var level = ground.level();
        var department = ground.department();
        return sql.param("id", ground.id())
                .param("title", ground.title())
                .param("titleKey", LegalGround.titleKey(ground.title()))
                .param("number", ground.number())
                .param("level", level == null ? null : level.name())
                .param("department", department == null ? null : department.value())
                .param("from", ground.effectiveFrom())
                .param("endedOn", ground.endedOn())
                .param("articles", JSON.writeValueAsString(ground.articles()))
                .param("version", ground.version());
    }

    @Override
    public Optional<LegalGround> find(UUID id) {
        return jdbc.sql("SELECT * FROM legal_ground WHERE id = :id")
                .param("id", id)
                .query(JdbcLegalGrounds::ground)
                .optional();
    }

    @Override
    public List<LegalGround> list(GroundQuery query) {
        var kind = query.kind();
        var department = query.department();
        return jdbc.sql("""
                SELECT * FROM legal_ground
                WHERE (:kind::text IS NULL OR kind = :kind)
                  AND (:department::text IS NULL OR department = :department)
                  AND (:words::text IS NULL OR strpos(title, :words) > 0 OR strpos(number, :words) > 0)
                  AND (:after::uuid IS NULL OR seq < (SELECT seq FROM legal_ground WHERE id = :after))
                ORDER BY seq DESC LIMIT :limit""")
                .param("kind", kind == null ? null : kind.name())
                .param("department", department == null ? null : department.value())
                .param("words", query.words())
                .param("after", query.after())
                .param("limit", query.limit())
                .query(JdbcLegalGrounds::ground)
                .list();
    }

    @Override
    public List<LegalGround> documents(String title, @Nullable String number) {
        return jdbc.sql("""
                SELECT * FROM legal_ground
                WHERE kind = 'DOCUMENT' AND (title_key = :key OR number = :number) ORDER BY seq""")
                .param("key", LegalGround.titleKey(title))
                .param("number", number)
                .query(JdbcLegalGrounds::ground)
                .list();
    }

    private static LegalGround ground(ResultSet row, int number) throws SQLException {
        var level = row.getString("level");
        var department = row.getString("department");
        return new LegalGround(
                row.getObject("id", UUID.class),
                GroundKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("number"),
                level == null ? null : BasisLevel.valueOf(level),
                department == null ? null : new DepartmentCode(department),
                row.getObject("effective_from", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                JSON.readValue(row.getString("articles"), ARTICLES),
                row.getLong("version"));
    }

    @Override
    public void add(LegalChange change) {
        jdbc.sql("""
                INSERT INTO legal_change (id, ground, kind, effective_on, summary, articles, account, registered_at)
                VALUES (:id, :ground, :kind, :on, :summary, :articles, :account, :at)""")
                .param("id", change.id())
                .param("ground", change.ground())
                .param("kind", change.kind().name())
                .param("on", change.effectiveOn())
                .param("summary", change.summary())
                .param("articles", change.articles().toArray(String[]::new))
                .param("account", change.account())
                .param("at", change.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<LegalChange> changes(UUID ground) {
        return jdbc.sql("SELECT * FROM legal_change WHERE ground = :ground ORDER BY seq")
                .param("ground", ground)
                .query((row, _) -> new LegalChange(
                        row.getObject("id", UUID.class),
                        row.getObject("ground", UUID.class),
                        ChangeKind.valueOf(row.getString("kind")),
                        row.getObject("effective_on", LocalDate.class),
                        row.getString("summary"),
                        List.of((String[]) row.getArray("articles").getArray()),
                        row.getString("account"),
                        row.getObject("registered_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
