package cn.govshare.catalog.casebook.jdbc;

import cn.govshare.catalog.casebook.CaseKind;
import cn.govshare.catalog.casebook.CaseProblem;
import cn.govshare.catalog.casebook.CaseQuery;
import cn.govshare.catalog.casebook.CatalogCase;
import cn.govshare.catalog.casebook.StoredCases;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.vocabulary.Text;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcStoredCases implements StoredCases {
    /// Its own, so that what is stored does not change with how the web writes JSON.
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final JdbcClient jdbc;

    JdbcStoredCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public <T extends CatalogCase> Optional<T> find(CaseKind<T> kind, UUID id) {
        return jdbc.sql("SELECT content FROM catalog_case WHERE id = :id AND kind = :kind")
                .param("id", id)
                .param("kind", kind.kind().name())
                .query((row, _) -> read(kind, row.getString("content")))
                .optional();
    }

    @Override
    public <T extends CatalogCase> List<T> list(CaseKind<T> kind, CaseQuery query) {
        var department = query.of();
        return jdbc.sql("""
            SELECT content FROM catalog_case
            WHERE kind = :kind
              AND (:of::text IS NULL OR department = :of OR counterpart = :of)
              AND (:status::text IS NULL OR status = :status)
              AND (:after::text IS NULL OR number < :after)
            ORDER BY number DESC LIMIT :limit\
            """)
                .param("kind", kind.kind().name())
                .param("of", department == null ? null : department.value())
                .param("status", query.status())
                .param("after", query.after())
                .param("limit", query.limit())
                .query((row, _) -> read(kind, row.getString("content")))
                .list();
    }

    @Override
    public <T extends CatalogCase> List<T> live(CaseKind<T> kind) {
        return jdbc.sql("SELECT content FROM catalog_case WHERE kind = :kind AND live ORDER BY number FOR UPDATE")
                .param("kind", kind.kind().name())
                .query((row, _) -> read(kind, row.getString("content")))
                .list();
    }

    private static <T extends CatalogCase> T read(CaseKind<T> kind, String content) {
        return JSON.readValue(content, kind.type());
    }

    @Override
    public String nextNumber(CaseKind<?> kind, LocalDate today) {
        var next = jdbc.sql("SELECT nextval('catalog_case_number')")
                .query((row, _) -> row.getLong(1))
                .single();
        return "%s-%s-%06d".formatted(kind.prefix(), DateTimeFormatter.BASIC_ISO_DATE.format(today), next);
    }

    @Override
    public void add(CaseKind<?> kind, CatalogCase begun) {
        write("""
            INSERT INTO catalog_case (id, kind, number, department, counterpart, status, live, content, version)
            VALUES (:id, :kind, :number, :department, :counterpart, :status, :live, :content::jsonb, :version)\
            """, kind, begun);
    }

    @Override
    public void save(CaseKind<?> kind, CatalogCase changed) {
        var saved = write("""
            UPDATE catalog_case
            SET counterpart = :counterpart, status = :status, live = :live, content = :content::jsonb,
                version = :version
            WHERE id = :id AND kind = :kind AND number = :number AND department = :department
              AND version = :version - 1\
            """, kind, changed);
        if (saved == 0) {
            throw new Conflict(
                    CaseProblem.CHANGED_MEANWHILE,
                    Text.of("%s 已被他人处理,请重新读取。", "Somebody has moved %s on meanwhile; read it again.")
                            .with(changed.number()));
        }
    }

    private int write(String sql, CaseKind<?> kind, CatalogCase written) {
        var counterpart = written.counterpart();
        return jdbc.sql(sql)
                .param("id", written.id())
                .param("kind", kind.kind().name())
                .param("number", written.number())
                .param("department", written.department().value())
                .param("counterpart", counterpart == null ? null : counterpart.value())
                .param("status", written.statusName())
                .param("live", written.isLive())
                .param("content", JSON.writeValueAsString(written))
                .param("version", written.version())
                .update();
    }
}
