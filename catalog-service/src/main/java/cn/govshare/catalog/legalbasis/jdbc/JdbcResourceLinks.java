package cn.govshare.catalog.legalbasis.jdbc;

import cn.govshare.catalog.legalbasis.AffectedEntry;
import cn.govshare.catalog.legalbasis.LegalGround;
import cn.govshare.catalog.legalbasis.LinkPurpose;
import cn.govshare.catalog.legalbasis.ResourceLinks;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class JdbcResourceLinks implements ResourceLinks {
    private final JdbcClient jdbc;

    JdbcResourceLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Link> of(ResourceCode resource) {
        return jdbc.sql("SELECT * FROM resource_ground WHERE resource = :resource ORDER BY purpose, ground")
                .param("resource", resource.value())
                .query((row, _) -> new Link(
                        row.getObject("ground", UUID.class),
                        LinkPurpose.valueOf(row.getString("purpose")),
                        List.of((String[]) row.getArray("articles").getArray())))
                .list();
    }

    @Override
    public long version(ResourceCode resource) {
        return version(jdbc.sql("SELECT version FROM stated_grounds WHERE resource = :resource"), resource);
    }

    @Override
    public long lock(ResourceCode resource) {
        jdbc.sql("INSERT INTO stated_grounds (resource, version) VALUES (:resource, 0) ON CONFLICT DO NOTHING")
                .param("resource", resource.value())
                .update();
        return version(jdbc.sql("SELECT version FROM stated_grounds WHERE resource = :resource FOR UPDATE"), resource);
    }

    private static long version(StatementSpec sql, ResourceCode resource) {
        return sql.param("resource", resource.value())
                .query((row, _) -> row.getLong("version"))
                .optional()
                .orElse(0L);
    }

    @Override
    public void replace(ResourceCode resource, List<Link> links) {
        jdbc.sql("DELETE FROM resource_ground WHERE resource = :resource")
                .param("resource", resource.value())
                .update();
        for (var link : links) {
            jdbc.sql("""
                    INSERT INTO resource_ground (resource, ground, purpose, articles)
                    VALUES (:resource, :ground, :purpose, :articles)
                    ON CONFLICT (resource, ground, purpose) DO UPDATE SET articles = excluded.articles""")
                    .param("resource", resource.value())
                    .param("ground", link.ground())
                    .param("purpose", link.purpose().name())
                    .param("articles", link.articles().toArray(String[]::new))
                    .update();
        }
        jdbc.sql("UPDATE stated_grounds SET version = version + 1 WHERE resource = :resource")
                .param("resource", resource.value())
                .update();
    }

    @Override
    public List<AffectedEntry> affected(LegalGround ground, List<String> articles) {
        return bound(jdbc.sql("""
                WITH resting AS (
                    SELECT resource AS code, purpose = 'NON_SHARING' AS not_shared FROM resource_ground
                    WHERE ground = :ground
                      AND (:every OR articles = '{}' OR articles && :articles::text[])
                    UNION ALL
                    SELECT code, true FROM information_resource
                    WHERE (sharing_type = 'NOT_SHARED'
                           OR description -> 'items' @> '[{"sharingType": "NOT_SHARED"}]')
                      AND (regexp_replace(description #>> '{nonSharingBasis,document}', '[《》〈〉\\s]', '', 'g') = :key
                           OR description #>> '{nonSharingBasis,number}' = :number)
                      AND (:every OR description #>> '{nonSharingBasis,article}' = ANY (:articles::text[])))
                SELECT code, provider, revision, bool_or(resting.not_shared) AS not_shared
                FROM resting JOIN information_resource USING (code)
                WHERE status IN ('PUBLISHED', 'SUSPENDED')
                GROUP BY code, provider, revision ORDER BY code"""), ground)
                .param("ground", ground.id())
                .param("every", articles.isEmpty())
                .param("articles", articles.toArray(String[]::new))
                .query((row, _) -> new AffectedEntry(
                        new ResourceCode(row.getString("code")),
                        new DepartmentCode(row.getString("provider")),
                        row.getInt("revision"),
                        row.getBoolean("not_shared")))
                .list();
    }

    @Override
    public boolean isNotSharedBy(ResourceCode resource, LegalGround ground) {
        return bound(jdbc.sql("""
                SELECT EXISTS (
                    SELECT FROM information_resource
                    WHERE code = :resource
                      AND (sharing_type = 'NOT_SHARED'
                           OR description -> 'items' @> '[{"sharingType": "NOT_SHARED"}]')
                      AND (regexp_replace(description #>> '{nonSharingBasis,document}', '[《》〈〉\\s]', '', 'g') = :key
                           OR description #>> '{nonSharingBasis,number}' = :number
                           OR EXISTS (SELECT FROM resource_ground
                                      WHERE resource = :resource AND ground = :ground
                                        AND purpose = 'NON_SHARING')))"""), ground)
                .param("ground", ground.id())
                .param("resource", resource.value())
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    private static StatementSpec bound(StatementSpec sql, LegalGround ground) {
        return sql.param("key", LegalGround.titleKey(ground.title())).param("number", ground.number());
    }
}
