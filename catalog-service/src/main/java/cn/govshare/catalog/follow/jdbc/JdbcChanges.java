package cn.govshare.catalog.follow.jdbc;

import cn.govshare.catalog.follow.CatalogChange;
import cn.govshare.catalog.follow.ChangeKind;
import cn.govshare.catalog.follow.Changes;
import cn.govshare.catalog.follow.FeedPlace;
import cn.govshare.catalog.resource.ResourceStatus;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A change counts as there once every transaction that began before its own has ended: so no reader passes one that
/// commits late.
@Component
class JdbcChanges implements Changes {
    private final JdbcClient jdbc;

    JdbcChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(CatalogChange change) {
        jdbc.sql("""
            INSERT INTO catalog_change (code, kind, revision, status, provider, name, changed_at)
            VALUES (:code, :kind, :revision, :status, :provider, :name, :at)\
            """)
                .param("code", change.code().value())
                .param("kind", change.kind().name())
                .param("revision", change.revision())
                .param("status", change.status().name())
                .param("provider", change.provider().value())
                .param("name", change.name())
                .param("at", change.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<ChangeKind.Told> lastTold(ResourceCode code) {
        return jdbc.sql("""
            SELECT revision, status FROM catalog_change WHERE code = :code ORDER BY sequence DESC LIMIT 1\
            """)
                .param("code", code.value())
                .query((row, _) ->
                        new ChangeKind.Told(row.getInt("revision"), ResourceStatus.valueOf(row.getString("status"))))
                .optional();
    }

    @Override
    public List<Placed> after(FeedPlace place, @Nullable Actor follower, int limit) {
        return jdbc.sql("""
            SELECT transaction::text::bigint AS transaction, sequence, code, kind, revision, status, provider, name,
                   changed_at
            FROM catalog_change AS c
            WHERE (transaction, sequence) > (:transaction::text::xid8, :sequence)
              AND transaction < pg_snapshot_xmin(pg_current_snapshot())
              AND (:account::text IS NULL OR EXISTS (
                   SELECT FROM catalog_follow AS f WHERE f.account = :account AND f.code = c.code))
            ORDER BY transaction, sequence LIMIT :limit\
            """)
                .param("transaction", Long.toString(place.transaction()))
                .param("sequence", place.sequence())
                .param("account", follower == null ? null : follower.account())
                .param("limit", limit)
                .query(JdbcChanges::placed)
                .list();
    }

    private static Placed placed(ResultSet row, int number) throws SQLException {
        return new Placed(
                new CatalogChange(
                        new ResourceCode(row.getString("code")),
                        ChangeKind.valueOf(row.getString("kind")),
                        row.getInt("revision"),
                        ResourceStatus.valueOf(row.getString("status")),
                        new DepartmentCode(row.getString("provider")),
                        row.getString("name"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()),
                new FeedPlace(row.getLong("transaction"), row.getLong("sequence")));
    }

    @Override
    public void follow(Actor actor, ResourceCode code) {
        jdbc.sql("""
            INSERT INTO catalog_follow (account, department, code) VALUES (:account, :department, :code)
            ON CONFLICT (account, code) DO UPDATE SET department = excluded.department\
            """)
                .param("account", actor.account())
                .param("department", actor.department().value())
                .param("code", code.value())
                .update();
    }

    @Override
    public void unfollow(Actor actor, ResourceCode code) {
        jdbc.sql("DELETE FROM catalog_follow WHERE account = :account AND code = :code")
                .param("account", actor.account())
                .param("code", code.value())
                .update();
    }

    @Override
    public List<DepartmentCode> followers(ResourceCode code) {
        return jdbc.sql("""
            SELECT DISTINCT department FROM catalog_follow WHERE code = :code AND department IS NOT NULL
            ORDER BY department\
            """)
                .param("code", code.value())
                .query((row, _) -> new DepartmentCode(row.getString("department")))
                .list();
    }

    @Override
    public List<ResourceCode> followed(Actor actor) {
        return jdbc.sql("SELECT code FROM catalog_follow WHERE account = :account ORDER BY code")
                .param("account", actor.account())
                .query((row, _) -> new ResourceCode(row.getString("code")))
                .list();
    }
}
