package cn.govshare.approval.grant.jdbc;

import cn.govshare.approval.grant.AccessGrant;
import cn.govshare.approval.grant.AccessGrants;
import cn.govshare.approval.visibility.Visibility;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAccessGrants implements AccessGrants {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient jdbc;

    JdbcAccessGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(AccessGrant grant) {
        var terms = grant.terms();
        var supply = grant.supply();
        var frequency = terms.frequency();
        jdbc.sql("""
                INSERT INTO access_grant (id, request, origin, order_id, consumer, provider, resource, revision,
                    resource_name, purpose, matter, items, mode, row_conditions, rows_per_day, calls_per_day, frequency,
                    conditions, valid_from, valid_until, granted_at, supplied_at, supply_sign, version)
                VALUES (:id, :request, :origin, :order, :consumer, :provider, :resource, :revision,
                    :resourceName, :purpose, :matter, :items, :mode, :rows::jsonb, :rowsPerDay, :callsPerDay, :frequency,
                    :conditions, :validFrom, :validUntil, :grantedAt, :suppliedAt, :supplySign, :version)""")
                .param("id", grant.id())
                .param("request", grant.request())
                .param("origin", grant.origin().name())
                .param("order", grant.order())
                .param("consumer", grant.consumer().value())
                .param("provider", grant.provider().value())
                .param("resource", grant.resource().value())
                .param("revision", grant.revision())
                .param("resourceName", grant.resourceName())
                .param("purpose", terms.purpose().name())
                .param("matter", terms.matter())
                .param("items", GrantRow.sorted(terms.items()))
                .param("mode", terms.mode().name())
                .param("rows", GrantRow.json(terms.rows()))
                .param("rowsPerDay", terms.quota().rowsPerDay())
                .param("callsPerDay", terms.quota().callsPerDay())
                .param("frequency", frequency == null ? null : frequency.name())
                .param("conditions", terms.conditions())
                .param("validFrom", terms.validFrom())
                .param("validUntil", terms.validUntil())
                .param("grantedAt", Timestamp.from(grant.grantedAt()))
                .param("suppliedAt", supply == null ? null : Timestamp.from(supply.startedAt()))
                .param("supplySign", supply == null ? null : supply.sign().name())
                .param("version", grant.version())
                .update();
    }

    @Override
    public void save(AccessGrant grant) {
        var terms = grant.terms();
        var supply = grant.supply();
        var revocation = grant.revocation();
        int saved = jdbc.sql("""
                        UPDATE access_grant SET items = :items, row_conditions = :rows::jsonb, rows_per_day = :rowsPerDay,
                            calls_per_day = :callsPerDay, conditions = :conditions, valid_from = :validFrom,
                            valid_until = :validUntil, supplied_at = :suppliedAt, supply_sign = :supplySign,
                            revoked_party = :party, revoked_at = :at, revoked_by = :account, revoke_reason = :reason,
                            version = :version
                        WHERE id = :id AND version = :version - 1""")
                .param("items", GrantRow.sorted(terms.items()))
                .param("rows", GrantRow.json(terms.rows()))
                .param("rowsPerDay", terms.quota().rowsPerDay())
                .param("callsPerDay", terms.quota().callsPerDay())
                .param("conditions", terms.conditions())
                .param("validFrom", terms.validFrom())
                .param("validUntil", terms.validUntil())
                .param("suppliedAt", supply == null ? null : Timestamp.from(supply.startedAt()))
                .param("supplySign", supply == null ? null : supply.sign().name())
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
        replaceSuspensions(grant);
    }

    private void replaceSuspensions(AccessGrant grant) {
        jdbc.sql("DELETE FROM access_grant_suspension WHERE grant_id = :id")
                .param("id", grant.id())
                .update();
        for (var suspension : grant.suspensions()) {
            jdbc.sql("""
                    INSERT INTO access_grant_suspension (grant_id, party, reason, account, at)
                    VALUES (:id, :party, :reason, :account, :at)""")
                    .param("id", grant.id())
                    .param("party", suspension.party().name())
                    .param("reason", suspension.reason())
                    .param("account", suspension.account())
                    .param("at", Timestamp.from(suspension.at()))
                    .update();
        }
    }

    @Override
    public Optional<AccessGrant> find(UUID id) {
        return jdbc.sql("SELECT * FROM access_grant_whole WHERE id = :id")
                .param("id", id)
                .query(GrantRow::read)
                .optional();
    }

    @Override
    public List<AccessGrant> list(Visibility visibility, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                SELECT * FROM access_grant_whole
                WHERE (:everything OR consumer = :department OR provider = :department)
                  AND (:after::uuid IS NULL OR seq < (SELECT seq FROM access_grant WHERE id = :after))
                ORDER BY seq DESC LIMIT :limit""")
                .param("everything", visibility.everything())
                .param("department", visibility.department().value())
                .param("after", after)
                .param("limit", limit)
                .query(GrantRow::read)
                .list();
    }

    @Override
    public List<AccessGrant> alive(DepartmentCode consumer, ResourceCode resource, LocalDate today) {
        return jdbc.sql("""
                SELECT * FROM access_grant_whole
                WHERE consumer = :consumer AND resource = :resource AND revoked_at IS NULL AND valid_until >= :today
                ORDER BY seq DESC""")
                .param("consumer", consumer.value())
                .param("resource", resource.value())
                .param("today", today)
                .query(GrantRow::read)
                .list();
    }

    @Override
    public List<AccessGrant> aliveFor(ResourceCode resource, LocalDate today) {
        return jdbc.sql("""
                SELECT * FROM access_grant_whole
                WHERE resource = :resource AND revoked_at IS NULL AND valid_until >= :today ORDER BY seq DESC""")
                .param("resource", resource.value())
                .param("today", today)
                .query(GrantRow::read)
                .list();
    }

    @Override
    public List<AccessGrant> awaitingSupply(ResourceCode resource) {
        return jdbc.sql("""
                SELECT * FROM access_grant_whole
                WHERE resource = :resource AND supplied_at IS NULL AND revoked_at IS NULL ORDER BY seq""")
                .param("resource", resource.value())
                .query(GrantRow::read)
                .list();
    }

    @Override
    public List<AccessGrant> expiring(LocalDate today, LocalDate before, @Nullable AccessGrant after, int limit) {
        return jdbc.sql("""
                SELECT * FROM access_grant_whole
                WHERE revoked_at IS NULL AND valid_until >= :today AND valid_until < :before
                  AND (valid_until, id) > (:afterDate, :afterId)
                ORDER BY valid_until, id LIMIT :limit""")
                .param("today", today)
                .param("before", before)
                .param(
                        "afterDate",
                        after == null ? LocalDate.EPOCH : after.terms().validUntil())
                .param("afterId", after == null ? BEFORE_ALL : after.id())
                .param("limit", limit)
                .query(GrantRow::read)
                .list();
    }

    @Override
    public List<AccessGrant> unused(
            @Nullable DepartmentCode party, LocalDate today, LocalDate since, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                SELECT access_grant_whole.* FROM access_grant_whole
                LEFT JOIN access_grant_use AS used ON used.grant_id = access_grant_whole.id
                WHERE (:party::text IS NULL OR consumer = :party OR provider = :party)
                  AND revoked_at IS NULL AND valid_until >= :today AND valid_from < :since
                  AND (used.last_day IS NULL OR used.last_day < :since)
                  AND (:after::uuid IS NULL OR seq > (SELECT seq FROM access_grant WHERE id = :after))
                ORDER BY seq LIMIT :limit""")
                .param("party", party == null ? null : party.value())
                .param("today", today)
                .param("since", since)
                .param("after", after)
                .param("limit", limit)
                .query(GrantRow::read)
                .list();
    }

    @Override
    public List<AccessGrant> overWide(
            @Nullable DepartmentCode party, LocalDate today, LocalDate givenBefore, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                SELECT access_grant_whole.* FROM access_grant_whole
                JOIN access_grant_use AS used ON used.grant_id = access_grant_whole.id
                WHERE (:party::text IS NULL OR consumer = :party OR provider = :party)
                  AND revoked_at IS NULL AND valid_until >= :today AND valid_from < :givenBefore
                  AND NOT access_grant_whole.items <@ used.items
                  AND (:after::uuid IS NULL OR seq > (SELECT seq FROM access_grant WHERE id = :after))
                ORDER BY seq LIMIT :limit""")
                .param("party", party == null ? null : party.value())
                .param("today", today)
                .param("givenBefore", givenBefore)
                .param("after", after)
                .param("limit", limit)
                .query(GrantRow::read)
                .list();
    }
}
