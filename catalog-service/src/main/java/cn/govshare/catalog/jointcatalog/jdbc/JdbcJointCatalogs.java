package cn.govshare.catalog.jointcatalog.jdbc;

import cn.govshare.catalog.jointcatalog.JointCatalog;
import cn.govshare.catalog.jointcatalog.JointCatalogEntry;
import cn.govshare.catalog.jointcatalog.JointCatalogFigures;
import cn.govshare.catalog.jointcatalog.JointCatalogId;
import cn.govshare.catalog.jointcatalog.JointCatalogKind;
import cn.govshare.catalog.jointcatalog.JointCatalogProblem;
import cn.govshare.catalog.jointcatalog.JointCatalogs;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.kernel.vocabulary.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcJointCatalogs implements JointCatalogs {
    private final JdbcClient jdbc;

    JdbcJointCatalogs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<JointCatalog> find(JointCatalogId id) {
        return jdbc.sql("SELECT * FROM joint_catalog WHERE kind = :kind AND code = :code")
                .param("kind", id.kind().name())
                .param("code", id.code())
                .query(JdbcJointCatalogs::catalog)
                .optional();
    }

    @Override
    public List<JointCatalog> list() {
        return jdbc.sql("SELECT * FROM joint_catalog ORDER BY kind, position")
                .query(JdbcJointCatalogs::catalog)
                .list();
    }

    @Override
    public List<JointCatalog> of(DepartmentCode department) {
        return jdbc.sql("""
                SELECT * FROM joint_catalog WHERE lead = :department OR members @> ARRAY[:department]::text[]
                ORDER BY kind, position""")
                .param("department", department.value())
                .query(JdbcJointCatalogs::catalog)
                .list();
    }

    @Override
    public Map<String, Text> openThemes() {
        var themes = new LinkedHashMap<String, Text>();
        jdbc.sql("""
                SELECT code, name_zh, name_en FROM joint_catalog
                WHERE kind = 'THEME' AND NOT closed ORDER BY position""").query(row -> {
            themes.put(row.getString("code"), Text.of(row.getString("name_zh"), row.getString("name_en")));
        });
        return Collections.unmodifiableMap(themes);
    }

    private static JointCatalog catalog(ResultSet row, int number) throws SQLException {
        var lead = row.getString("lead");
        return new JointCatalog(
                new JointCatalogId(JointCatalogKind.valueOf(row.getString("kind")), row.getString("code")),
                Text.of(row.getString("name_zh"), row.getString("name_en")),
                lead == null ? null : new DepartmentCode(lead),
                Arrays.stream((String[]) row.getArray("members").getArray())
                        .map(DepartmentCode::new)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getBoolean("closed"),
                row.getLong("version"));
    }

    @Override
    public void add(JointCatalog catalog) {
        try {
            jdbc.sql("""
                    INSERT INTO joint_catalog (kind, code, name_zh, name_en, closed, version)
                    VALUES (:kind, :code, :zh, :en, :closed, :version)""")
                    .param("kind", catalog.id().kind().name())
                    .param("code", catalog.id().code())
                    .param("zh", catalog.name().zh())
                    .param("en", catalog.name().en())
                    .param("closed", catalog.closed())
                    .param("version", catalog.version())
                    .update();
        } catch (DuplicateKeyException _) {
            throw changedMeanwhile();
        }
    }

    @Override
    public void save(JointCatalog catalog) {
        var lead = catalog.lead();
        var saved = jdbc.sql("""
                UPDATE joint_catalog SET name_zh = :zh, name_en = :en, lead = :lead, members = :members,
                    closed = :closed, version = :version
                WHERE kind = :kind AND code = :code AND version = :version - 1""")
                .param("kind", catalog.id().kind().name())
                .param("code", catalog.id().code())
                .param("zh", catalog.name().zh())
                .param("en", catalog.name().en())
                .param("lead", lead == null ? null : lead.value())
                .param(
                        "members",
                        catalog.members().stream()
                                .map(DepartmentCode::value)
                                .sorted()
                                .toArray(String[]::new))
                .param("closed", catalog.closed())
                .param("version", catalog.version())
                .update();
        if (saved == 0) {
            throw changedMeanwhile();
        }
    }

    private static Conflict changedMeanwhile() {
        return new Conflict(
                JointCatalogProblem.CHANGED_MEANWHILE,
                Text.of("目录信息刚被他人修改,请重新读取后再试。", "Somebody changed the catalog meanwhile; read it again and retry."));
    }

    @Override
    public Map<JointCatalogId, JointCatalogFigures> figures() {
        var figures = new HashMap<JointCatalogId, JointCatalogFigures>();
        jdbc.sql("""
                SELECT CASE kind WHEN 'BASIC' THEN 'BASE' ELSE 'THEME' END AS catalog,
                       coalesce(description ->> 'register', description ->> 'theme') AS code,
                       count(*) FILTER (WHERE status IN ('PUBLISHED', 'SUSPENDED')) AS published,
                       count(*) FILTER (WHERE status IN ('DRAFT', 'SUBMITTED', 'RETURNED')) AS under_work,
                       count(*) FILTER (WHERE status IN ('PUBLISHED', 'SUSPENDED')
                                          AND sharing_type = 'UNCONDITIONAL') AS unconditional,
                       count(*) FILTER (WHERE status IN ('PUBLISHED', 'SUSPENDED')
                                          AND sharing_type = 'CONDITIONAL') AS conditional,
                       count(*) FILTER (WHERE status IN ('PUBLISHED', 'SUSPENDED')
                                          AND sharing_type = 'NOT_SHARED') AS not_shared,
                       count(DISTINCT provider) FILTER (WHERE status IN ('PUBLISHED', 'SUSPENDED')) AS departments
                FROM information_resource
                WHERE kind IN ('BASIC', 'THEMATIC')
                  AND coalesce(description ->> 'register', description ->> 'theme') IS NOT NULL
                GROUP BY 1, 2""").query(row -> {
            figures.put(
                    new JointCatalogId(JointCatalogKind.valueOf(row.getString("catalog")), row.getString("code")),
                    new JointCatalogFigures(
                            row.getLong("published"),
                            row.getLong("under_work"),
                            row.getLong("unconditional"),
                            row.getLong("conditional"),
                            row.getLong("not_shared"),
                            row.getLong("departments")));
        });
        return figures;
    }

    @Override
    public List<JointCatalogEntry> entries(JointCatalogId id, String after, int limit) {
        return jdbc.sql("""
                SELECT code, name, provider, sharing_type FROM information_resource
                WHERE kind = :kind AND coalesce(description ->> 'register', description ->> 'theme') = :catalog
                  AND status IN ('PUBLISHED', 'SUSPENDED') AND code > :after
                ORDER BY code LIMIT :limit""")
                .param("kind", id.kind() == JointCatalogKind.BASE ? "BASIC" : "THEMATIC")
                .param("catalog", id.code())
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> new JointCatalogEntry(
                        new ResourceCode(row.getString("code")),
                        row.getString("name"),
                        new DepartmentCode(row.getString("provider")),
                        SharingType.valueOf(row.getString("sharing_type"))))
                .list();
    }
}
