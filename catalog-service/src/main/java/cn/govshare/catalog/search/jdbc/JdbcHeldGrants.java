package cn.govshare.catalog.search.jdbc;

import cn.govshare.catalog.search.HeldGrants;
import cn.govshare.kernel.event.AccessGranted;
import cn.govshare.kernel.event.GrantChanged;
import cn.govshare.kernel.event.GrantRevoked;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcHeldGrants implements HeldGrants {
    private final JdbcClient jdbc;

    JdbcHeldGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void apply(AccessGranted granted) {
        put(granted, granted.suspendingParties().isEmpty(), granted.version());
    }

    @Override
    public void apply(GrantChanged changed) {
        put(changed.granted(), changed.granted().suspendingParties().isEmpty(), changed.version());
    }

    @Override
    public void apply(GrantRevoked revoked) {
        put(revoked.granted(), false, revoked.version());
    }

    private void put(AccessGranted grant, boolean usable, long version) {
        jdbc.sql("""
            INSERT INTO held_grant AS held
                (grant_id, consumer, resource, items, valid_from, valid_until, usable, version)
            VALUES (:grant, :consumer, :resource, :items, :from, :until, :usable, :version)
            ON CONFLICT (grant_id) DO UPDATE
            SET items = :items, valid_from = :from, valid_until = :until, usable = :usable, version = :version
            WHERE held.version < :version\
            """)
                .param("grant", grant.grant())
                .param("consumer", grant.consumer().value())
                .param("resource", grant.resource().value())
                .param("items", grant.items().toArray(String[]::new))
                .param("from", grant.validFrom())
                .param("until", grant.validUntil())
                .param("usable", usable)
                .param("version", version)
                .update();
    }

    @Override
    public void clear() {
        jdbc.sql("DELETE FROM held_grant").update();
    }
}
