package cn.govshare.catalog.resource.jdbc;

import cn.govshare.catalog.resource.CatalogEntry;
import cn.govshare.catalog.resource.PendingRevision;
import cn.govshare.catalog.resource.Resource;
import cn.govshare.catalog.resource.ResourceDescription;
import cn.govshare.catalog.resource.ResourceProblem;
import cn.govshare.catalog.resource.ResourceQuery;
import cn.govshare.catalog.resource.ResourceStatus;
import cn.govshare.catalog.resource.ResourceWatch;
import cn.govshare.catalog.resource.Resources;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.event.KernelModule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Component
class JdbcResources implements Resources {
    /// Its own, so that what is stored does not change with how the web writes JSON.
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new KernelModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final JdbcClient jdbc;
    private final List<ResourceWatch> watches;

    JdbcResources(JdbcClient jdbc, List<ResourceWatch> watches) {
        this.jdbc = jdbc;
        this.watches = watches;
    }

    @Override
    public Optional<Resource> find(ResourceCode code) {
        return jdbc.sql("SELECT * FROM information_resource WHERE code = :code")
                .param("code", code.value())
                .query(JdbcResources::resource)
                .optional();
    }

    @Override
    public List<Resource> findAll(Collection<ResourceCode> codes) {
        return jdbc.sql("SELECT * FROM information_resource WHERE code = ANY (:codes)")
                .param("codes", codes.stream().map(ResourceCode::value).toArray(String[]::new))
                .query(JdbcResources::resource)
                .list();
    }

    @Override
    public List<Resource> list(ResourceQuery query) {
        return jdbc.sql("""
                SELECT * FROM information_resource
                WHERE code > :after
                  AND (status IN ('PUBLISHED', 'SUSPENDED', 'WITHDRAWN') OR :everything OR provider = :own)
                  AND (:status::text IS NULL OR status = :status
                       OR (pending_status = :status AND (:everything OR provider = :own)))
                  AND (:provider::text IS NULL OR provider = :provider)
                  AND (:words::text IS NULL OR strpos(lower(name), lower(:words)) > 0)
                ORDER BY code LIMIT :limit""")
                .param("after", query.after())
                .param("everything", query.everything())
                .param("own", text(query.own()))
                .param("status", text(query.status()))
                .param("provider", text(query.provider()))
                .param("words", query.words())
                .param("limit", query.limit())
                .query(JdbcResources::resource)
                .list();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static Resource resource(ResultSet row, int number) throws SQLException {
        return new Resource(
                new ResourceCode(row.getString("code")),
                new DepartmentCode(row.getString("provider")),
                description(row.getString("description")),
                ResourceStatus.valueOf(row.getString("status")),
                row.getInt("revision"),
                row.getObject("published_on", LocalDate.class),
                row.getString("reasons"),
                pending(row),
                row.getLong("version"));
    }

    private static @Nullable PendingRevision pending(ResultSet row) throws SQLException {
        var description = row.getString("pending");
        return description == null
                ? null
                : new PendingRevision(
                        description(description),
                        ResourceStatus.valueOf(row.getString("pending_status")),
                        row.getString("pending_reasons"));
    }

    private static ResourceDescription description(String stored) {
        return JSON.readValue(stored, ResourceDescription.class);
    }

    @Override
    public boolean isNameTaken(DepartmentCode provider, String nameKey, ResourceCode except) {
        return jdbc.sql("""
                SELECT EXISTS (
                    SELECT FROM information_resource
                    WHERE provider = :provider AND name_key = :nameKey AND code <> :except
                      AND status IN ('SUBMITTED', 'PUBLISHED', 'SUSPENDED'))""")
                .param("provider", provider.value())
                .param("nameKey", nameKey)
                .param("except", except.value())
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    @Override
    public long nextSequence(String classification) {
        return jdbc.sql("""
                INSERT INTO code_sequence AS s (classification, last_sequence) VALUES (:classification, 1)
                ON CONFLICT (classification) DO UPDATE SET last_sequence = s.last_sequence + 1
                RETURNING last_sequence""")
                .param("classification", classification)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    @Override
    public Optional<Resource> findNamed(DepartmentCode provider, String nameKey) {
        return jdbc.sql("""
                SELECT * FROM information_resource
                WHERE provider = :provider AND name_key = :nameKey AND status <> 'WITHDRAWN' ORDER BY code LIMIT 1""")
                .param("provider", provider.value())
                .param("nameKey", nameKey)
                .query(JdbcResources::resource)
                .optional();
    }

    @Override
    public void keepSequence(String classification, long sequence) {
        jdbc.sql("""
                INSERT INTO code_sequence AS s (classification, last_sequence) VALUES (:classification, :sequence)
                ON CONFLICT (classification) DO UPDATE SET last_sequence = greatest(s.last_sequence, :sequence)""")
                .param("classification", classification)
                .param("sequence", Math.max(1, sequence))
                .update();
    }

    @Override
    public void add(Resource resource) {
        var added = write("""
                INSERT INTO information_resource
                    (code, provider, description, name_key, status, revision, published_on, reasons,
                     pending, pending_status, pending_reasons, version)
                VALUES (:code, :provider, :description::jsonb, :nameKey, :status, :revision, :publishedOn, :reasons,
                        :pending::jsonb, :pendingStatus, :pendingReasons, :version)
                ON CONFLICT (code) DO NOTHING""", resource);
        if (added == 0) {
            throw new Conflict(
                    ResourceProblem.CODE_TAKEN,
                    Text.of("代码 %s 已属于另一条目。", "The code %s is another entry's.").with(resource.code()));
        }
        watches.forEach(each -> each.changed(resource));
    }

    @Override
    public void save(Resource resource) {
        try {
            var saved = write("""
                    UPDATE information_resource
                    SET description = :description::jsonb, name_key = :nameKey, status = :status, revision = :revision,
                        published_on = :publishedOn, reasons = :reasons, pending = :pending::jsonb,
                        pending_status = :pendingStatus, pending_reasons = :pendingReasons, version = :version
                    WHERE code = :code AND provider = :provider AND version = :version - 1""", resource);
            if (saved == 0) {
                throw new Conflict(
                        ResourceProblem.CHANGED_MEANWHILE,
                        Text.of("条目 %s 已被他人修改,请重新读取后再试。", "Somebody changed %s meanwhile; read it again and retry.")
                                .with(resource.code()));
            }
            watches.forEach(each -> each.changed(resource));
        } catch (DuplicateKeyException _) {
            throw new Conflict(
                    ResourceProblem.NAME_TAKEN,
                    Text.of("本部门刚有同名的信息资源送审或发布。", "A resource of this name has just been submitted or published."));
        }
    }

    private int write(String sql, Resource resource) {
        var pending = resource.pending();
        return jdbc.sql(sql)
                .param("pending", pending == null ? null : JSON.writeValueAsString(pending.description()))
                .param(
                        "pendingStatus",
                        pending == null ? null : pending.status().name())
                .param("pendingReasons", pending == null ? null : pending.reasons())
                .param("code", resource.code().value())
                .param("provider", resource.provider().value())
                .param("description", JSON.writeValueAsString(resource.description()))
                .param("nameKey", resource.description().nameKey())
                .param("status", resource.status().name())
                .param("revision", resource.revision())
                .param("publishedOn", resource.publishedOn())
                .param("reasons", resource.reasons())
                .param("version", resource.version())
                .update();
    }

    @Override
    public void add(CatalogEntry entry) {
        jdbc.sql("""
                INSERT INTO catalog_entry (code, revision, provider, description, published_on, published_by)
                VALUES (:code, :revision, :provider, :description::jsonb, :publishedOn, :publishedBy)""")
                .param("code", entry.code().value())
                .param("revision", entry.revision())
                .param("provider", entry.provider().value())
                .param("description", JSON.writeValueAsString(entry.description()))
                .param("publishedOn", entry.publishedOn())
                .param("publishedBy", entry.publishedBy())
                .update();
    }

    @Override
    public Optional<CatalogEntry> entry(ResourceCode code, int revision) {
        return jdbc.sql("""
                SELECT code, revision, provider, description, published_on, published_by
                FROM catalog_entry WHERE code = :code AND revision = :revision""")
                .param("code", code.value())
                .param("revision", revision)
                .query(JdbcResources::entry)
                .optional();
    }

    @Override
    public List<CatalogEntry> entries(ResourceCode code) {
        return jdbc.sql("""
                SELECT code, revision, provider, description, published_on, published_by
                FROM catalog_entry WHERE code = :code ORDER BY revision""")
                .param("code", code.value())
                .query(JdbcResources::entry)
                .list();
    }

    private static CatalogEntry entry(ResultSet row, int number) throws SQLException {
        return new CatalogEntry(
                new ResourceCode(row.getString("code")),
                row.getInt("revision"),
                new DepartmentCode(row.getString("provider")),
                description(row.getString("description")),
                row.getObject("published_on", LocalDate.class),
                row.getString("published_by"));
    }

    @Override
    public Set<ResourceCode> leadingBackTo(ResourceCode code, List<ResourceCode> associated) {
        return associated.isEmpty()
                ? Set.of()
                : jdbc.sql("""
                WITH RECURSIVE reached (origin, code) AS (
                    SELECT origin, origin FROM unnest(:associated::text[]) AS origin
                    UNION
                    SELECT r.origin, next.code
                    FROM reached AS r
                    JOIN information_resource AS i ON i.code = r.code
                    CROSS JOIN LATERAL jsonb_array_elements_text(coalesce(i.description -> 'associated', '[]')) AS next (code)
                    WHERE r.code <> :code
                )
                SELECT DISTINCT origin FROM reached WHERE code = :code""")
                        .param(
                                "associated",
                                associated.stream().map(ResourceCode::value).toArray(String[]::new))
                        .param("code", code.value())
                        .query((row, _) -> new ResourceCode(row.getString(1)))
                        .set();
    }
}
