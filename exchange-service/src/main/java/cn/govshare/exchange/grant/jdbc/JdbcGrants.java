package cn.govshare.exchange.grant.jdbc;

import cn.govshare.exchange.dataset.Mask;
import cn.govshare.exchange.grant.Grant;
import cn.govshare.exchange.grant.GrantCopy;
import cn.govshare.exchange.grant.GrantLimits;
import cn.govshare.exchange.grant.Grants;
import cn.govshare.exchange.grant.Network;
import cn.govshare.exchange.grant.UseLimits;
import cn.govshare.kernel.event.AccessGranted;
import cn.govshare.kernel.event.GrantChanged;
import cn.govshare.kernel.event.GrantRevoked;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.GrantParty;
import cn.govshare.kernel.vocabulary.GrantQuota;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.RowCondition;
import cn.govshare.kernel.vocabulary.UsePurpose;
import cn.govshare.kit.memory.Memory;
import cn.govshare.kit.memory.Remembered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcGrants implements Grants, GrantCopy, GrantLimits {
    private static final TypeReference<List<RowCondition>> CONDITIONS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Mask>> MASKS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Remembered<Holder, List<Grant>> remembered;

    private record Holder(DepartmentCode consumer, ResourceCode resource) {}

    JdbcGrants(JdbcClient jdbc, JsonMapper json, Memory memory) {
        this.jdbc = jdbc;
        this.json = json;
        this.remembered = memory.of();
    }

    @Override
    public List<Grant> of(DepartmentCode consumer, ResourceCode resource) {
        return remembered.get(new Holder(consumer, resource), holder -> read(holder.consumer(), holder.resource()));
    }

    private List<Grant> read(DepartmentCode consumer, ResourceCode resource) {
        return jdbc.sql("""
                SELECT g.*, l.clients, l.networks, l.hours_from, l.hours_until, l.masks
                FROM access_grant g LEFT JOIN use_limits l ON l.grant_id = g.id
                WHERE resource = :resource AND consumer = :consumer""")
                .param("resource", resource.value())
                .param("consumer", consumer.value())
                .query(this::grant)
                .list();
    }

    @Override
    @Transactional
    public void apply(AccessGranted granted) {
        save(granted, false, granted.version());
    }

    @Override
    @Transactional
    public void apply(GrantChanged changed) {
        save(changed.granted(), false, changed.version());
    }

    @Override
    @Transactional
    public void apply(GrantRevoked revoked) {
        save(revoked.granted(), true, revoked.version());
    }

    private void save(AccessGranted granted, boolean revoked, long version) {
        remembered.change();
        jdbc.sql("""
                INSERT INTO access_grant (id, consumer, resource, purpose, matter, items, mode,
                                          valid_from, valid_until, rows, rows_per_day, calls_per_day,
                                          suspended_by, revoked, version)
                VALUES (:id, :consumer, :resource, :purpose, :matter, :items, :mode,
                        :validFrom, :validUntil, :rows::jsonb, :rowsPerDay, :callsPerDay,
                        :suspendedBy, :revoked, :version)
                ON CONFLICT (id) DO UPDATE SET
                    consumer = excluded.consumer, resource = excluded.resource, purpose = excluded.purpose,
                    matter = excluded.matter, items = excluded.items, mode = excluded.mode,
                    valid_from = excluded.valid_from, valid_until = excluded.valid_until,
                    rows = excluded.rows, rows_per_day = excluded.rows_per_day,
                    calls_per_day = excluded.calls_per_day, suspended_by = excluded.suspended_by,
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
                .param("rows", json.writeValueAsString(granted.rowConditions()))
                .param("rowsPerDay", granted.dailyQuota().rowsPerDay())
                .param("callsPerDay", granted.dailyQuota().callsPerDay())
                .param(
                        "suspendedBy",
                        granted.suspendingParties().stream()
                                .map(GrantParty::name)
                                .sorted()
                                .toArray(String[]::new))
                .param("revoked", revoked)
                .param("version", version)
                .update();
    }

    @Override
    @Transactional
    public void clear() {
        remembered.change();
        jdbc.sql("DELETE FROM access_grant").update();
    }

    private Grant grant(ResultSet rs, int number) throws SQLException {
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
                json.readValue(rs.getString("rows"), CONDITIONS),
                new GrantQuota(rs.getObject("rows_per_day", Long.class), rs.getObject("calls_per_day", Long.class)),
                Arrays.stream((String[]) rs.getArray("suspended_by").getArray())
                        .map(GrantParty::valueOf)
                        .collect(Collectors.toSet()),
                rs.getBoolean("revoked"),
                limits(rs));
    }

    private UseLimits limits(ResultSet rs) throws SQLException {
        if (rs.getString("masks") == null) {
            return UseLimits.NONE;
        }
        return new UseLimits(
                Set.of((String[]) rs.getArray("clients").getArray()),
                Arrays.stream((String[]) rs.getArray("networks").getArray())
                        .map(Network::parse)
                        .toList(),
                rs.getObject("hours_from", LocalTime.class),
                rs.getObject("hours_until", LocalTime.class),
                json.readValue(rs.getString("masks"), MASKS));
    }

    @Override
    public Optional<Grant> find(UUID grant) {
        return jdbc.sql("""
                SELECT g.*, l.clients, l.networks, l.hours_from, l.hours_until, l.masks
                FROM access_grant g LEFT JOIN use_limits l ON l.grant_id = g.id WHERE g.id = :grant""").param("grant", grant).query(this::grant).optional();
    }

    @Override
    @Transactional
    public void set(UUID grant, UseLimits limits, String by, Instant at) {
        remembered.change();
        jdbc.sql("""
                INSERT INTO use_limits (grant_id, clients, networks, hours_from, hours_until, masks, set_by, set_at)
                VALUES (:grant, :clients, :networks, :from, :until, :masks::jsonb, :by, :at)
                ON CONFLICT (grant_id) DO UPDATE SET
                    clients = excluded.clients, networks = excluded.networks, hours_from = excluded.hours_from,
                    hours_until = excluded.hours_until, masks = excluded.masks, set_by = excluded.set_by,
                    set_at = excluded.set_at""")
                .param("grant", grant)
                .param("clients", limits.clients().stream().sorted().toArray(String[]::new))
                .param(
                        "networks",
                        limits.networks().stream().map(Network::toString).toArray(String[]::new))
                .param("from", limits.from())
                .param("until", limits.until())
                .param("masks", json.writeValueAsString(limits.masks()))
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }
}
