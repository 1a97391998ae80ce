package cn.govshare.approval.grant.jdbc;

import cn.govshare.approval.grant.AccessGrant;
import cn.govshare.approval.grant.AccessGrants;
import cn.govshare.approval.grant.Revocation;
import cn.govshare.approval.grant.RevokingParty;
import cn.govshare.approval.visibility.Visibility;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.UsePurpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAccessGrants implements AccessGrants {
    private final JdbcClient jdbc;

    JdbcAccessGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(AccessGrant grant) {
        jdbc.sql("""
                INSERT INTO access_grant (id, request, consumer, provider, resource, revision, purpose, matter, items,
                                          mode, valid_from, valid_until, granted_at, version)
                VALUES (:id, :request, :consumer, :provider, :resource, :revision, :purpose, :matter, :items,
                        :mode, :validFrom, :validUntil, :grantedAt, :version)""")
                .param("id", grant.id())
                .param("request", grant.request())
                .param("consumer", grant.consumer().value())
                .param("provider", grant.provider().value())
                .param("resource", grant.resource().value())
                .param("revision", grant.revision())
                .param("purpose", grant.purpose().name())
                .param("matter", grant.matter())
                .param("items", grant.items().stream().sorted().toArray(String[]::new))
                .param("mode", grant.mode().name())
                .param("validFrom", grant.validFrom())
                .param("validUntil", grant.validUntil())
                .param("grantedAt", Timestamp.from(grant.grantedAt()))
                .param("version", grant.version())
                .update();
    }

    @Override
    public void save(AccessGrant grant) {
        var revocation = grant.revocation();
        int saved = jdbc.sql("""
                        UPDATE access_grant SET revoked_party = :party, revoked_at = :at, revoked_by = :account,
                                                revoke_reason = :reason, version = :version
                        WHERE id = :id AND version = :version - 1""")
                .param("party", revocation == null ? null : revocation.party().name())
                .param("at", revocation == null ? null : Timestamp.from(revocation.at()))
                .param("account", revocation == null ? null : revocation.account())
                .param("reason", revocation == null ? null : revocation.reason())
                .param("version", grant.version())
                .param("id", grant.id())
                .update();
        if (saved == 0) {
            throw new OptimisticLockingFailureException("access_grant " + grant.id());
        }
    }

    @Override
    public Optional<AccessGrant> find(UUID id) {
        return jdbc.sql("SELECT * FROM access_grant WHERE id = :id")
                .param("id", id)
                .query(JdbcAccessGrants::grant)
                .optional();
    }

    @Override
    public List<AccessGrant> list(Visibility visibility, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                SELECT * FROM access_grant
                WHERE (:everything OR consumer = :department OR provider = :department)
                  AND (:after::uuid IS NULL OR seq < (SELECT seq FROM access_grant WHERE id = :after))
                ORDER BY seq DESC LIMIT :limit""")
                .param("everything", visibility.everything())
                .param("department", visibility.department().value())
                .param("after", after)
                .param("limit", limit)
                .query(JdbcAccessGrants::grant)
                .list();
    }

    private static AccessGrant grant(ResultSet rs, int number) throws SQLException {
        return new AccessGrant(
                rs.getObject("id", UUID.class),
                rs.getObject("request", UUID.class),
                new DepartmentCode(rs.getString("consumer")),
                new DepartmentCode(rs.getString("provider")),
                new ResourceCode(rs.getString("resource")),
                rs.getInt("revision"),
                UsePurpose.valueOf(rs.getString("purpose")),
                rs.getString("matter"),
                Set.of((String[]) rs.getArray("items").getArray()),
                ProvisionMode.valueOf(rs.getString("mode")),
                rs.getObject("valid_from", LocalDate.class),
                rs.getObject("valid_until", LocalDate.class),
                rs.getTimestamp("granted_at").toInstant(),
                revocation(rs),
                rs.getLong("version"));
    }

    private static @Nullable Revocation revocation(ResultSet rs) throws SQLException {
        var party = rs.getString("revoked_party");
        return party == null
                ? null
                : new Revocation(
                        RevokingParty.valueOf(party),
                        rs.getString("revoke_reason"),
                        rs.getString("revoked_by"),
                        rs.getTimestamp("revoked_at").toInstant());
    }
}
