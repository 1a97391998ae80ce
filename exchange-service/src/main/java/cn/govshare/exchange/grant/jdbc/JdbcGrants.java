package cn.govshare.exchange.grant.jdbc;

import cn.govshare.exchange.grant.Grant;
import cn.govshare.exchange.grant.GrantCopy;
import cn.govshare.exchange.grant.Grants;
import cn.govshare.kernel.event.AccessGranted;
import cn.govshare.kernel.event.GrantRevoked;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.UsePurpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcGrants implements Grants, GrantCopy {
    private final JdbcClient jdbc;

    JdbcGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Grant> of(DepartmentCode consumer, ResourceCode resource) {
        return jdbc.sql("""
                SELECT id, consumer, resource, purpose, matter, items, mode, valid_from, valid_until, revoked
                FROM access_grant WHERE resource = :resource AND consumer = :consumer""")
                .param("resource", resource.value())
                .param("consumer", consumer.value())
                .query(JdbcGrants::grant)
                .list();
    }

    @Override
    public void apply(AccessGranted granted) {
        save(granted, false, granted.version());
    }

    @Override
    public void apply(GrantRevoked revoked) {
        save(revoked.granted(), true, revoked.version());
    }

    private void save(AccessGranted granted, boolean revoked, long version) {
        jdbc.sql("""
                INSERT INTO access_grant (id, consumer, resource, purpose, matter, items, mode,
                                          valid_from, valid_until, revoked, version)
                VALUES (:id, :consumer, :resource, :purpose, :matter, :items, :mode,
                        :validFrom, :validUntil, :revoked, :version)
                ON CONFLICT (id) DO UPDATE SET
                    consumer = excluded.consumer, resource = excluded.resource, purpose = excluded.purpose,
                    matter = excluded.matter, items = excluded.items, mode = excluded.mode,
                    valid_from = excluded.valid_from, valid_until = excluded.valid_until,
                    revoked = excluded.revoked, version = excluded.version
                WHERE excluded.version > access_grant.version""")
                .param("id", granted.grant())
                .param("consumer", granted.consumer().value())
                .param("resource", granted.resource().value())
                .param("purpose", granted.purpose().name())
                .param("matter", granted.matter())
                .param("items", granted.items().stream().sorted().toArray(String[]::new))
                .param("mode", granted.mode().name())
                .param("validFrom", granted.validFrom())
                .param("validUntil", granted.validUntil())
                .param("revoked", revoked)
                .param("version", version)
                .update();
    }

    @Override
    public void clear() {
        jdbc.sql("DELETE FROM access_grant").update();
    }

    private static Grant grant(ResultSet rs, int number) throws SQLException {
        return new Grant(
                rs.getObject("id", UUID.class),
                new DepartmentCode(rs.getString("consumer")),
                new ResourceCode(rs.getString("resource")),
                UsePurpose.valueOf(rs.getString("purpose")),
                rs.getString("matter"),
                Set.of((String[]) rs.getArray("items").getArray()),
                ProvisionMode.valueOf(rs.getString("mode")),
                rs.getObject("valid_from", LocalDate.class),
                rs.getObject("valid_until", LocalDate.class),
                rs.getBoolean("revoked"));
    }
}
