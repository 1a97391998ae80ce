package cn.govshare.exchange.access.jdbc;

import cn.govshare.exchange.access.AccessLedger;
import cn.govshare.exchange.access.DataAccess;
import cn.govshare.exchange.access.Datum;
import cn.govshare.exchange.access.Receiver;
import cn.govshare.exchange.dataset.RowLimit;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.UsePurpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcAccessLedger implements AccessLedger {
    private static final TypeReference<List<RowLimit>> LIMITS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcAccessLedger(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void enterQuery(DataAccess access, long rows, Collection<String> subjects) {
        jdbc.sql("""
                WITH entered AS (
                    INSERT INTO data_access (id, consumer, resource, grant_id, purpose, matter, mode, items,
                                             conditions, finished_at)
                    VALUES (:id, :consumer, :resource, :grant, :purpose, :matter, :mode, :items, :conditions::jsonb,
                            now())),
                received AS (
                    INSERT INTO received_record (subject, access)
                    SELECT DISTINCT subject, :id::uuid FROM unnest(:subjects::text[]) AS subject)
                INSERT INTO grant_use_entry (grant_id, consumer, resource, day, calls, rows, items, at)
                SELECT :grant::uuid, :consumer, :resource, :day::date, 1, :rows, :items::text[], :at::timestamptz
                WHERE :grant::uuid IS NOT NULL""")
                .param("id", access.id())
                .param("consumer", access.consumer().value())
                .param("resource", access.resource().value())
                .param("grant", access.grant().orElse(null))
                .param("purpose", access.purpose().name())
                .param("matter", access.matter())
                .param("mode", access.mode().name())
                .param("items", access.items().toArray(String[]::new))
                .param("conditions", json.writeValueAsString(access.limits()))
                .param("subjects", subjects.toArray(String[]::new))
                .param("day", access.day())
                .param("at", Timestamp.from(access.at()))
                .param("rows", rows)
                .update();
    }

    @Override
    public void enterDownload(DataAccess access) {
        jdbc.sql("""
                WITH entered AS (
                    INSERT INTO data_access (id, consumer, resource, grant_id, purpose, matter, mode, items, conditions)
                    VALUES (:id, :consumer, :resource, :grant, :purpose, :matter, :mode, :items, :conditions::jsonb))
                INSERT INTO grant_use_entry (grant_id, consumer, resource, day, calls, rows, items, at)
                SELECT :grant::uuid, :consumer, :resource, :day::date, 1, 0, :items::text[], :at::timestamptz
                WHERE :grant::uuid IS NOT NULL""")
                .param("id", access.id())
                .param("consumer", access.consumer().value())
                .param("resource", access.resource().value())
                .param("grant", access.grant().orElse(null))
                .param("purpose", access.purpose().name())
                .param("matter", access.matter())
                .param("mode", access.mode().name())
                .param("items", access.items().toArray(String[]::new))
                .param("conditions", json.writeValueAsString(access.limits()))
                .param("day", access.day())
                .param("at", Timestamp.from(access.at()))
                .update();
    }

    @Override
    public void endDownload(DataAccess access, long rows) {
        jdbc.sql("""
                WITH ended AS (UPDATE data_access SET finished_at = now() WHERE id = :id)
                INSERT INTO grant_use_entry (grant_id, consumer, resource, day, calls, rows, items, at)
                SELECT :grant::uuid, :consumer, :resource, :day::date, 0, :rows, '{}', :at::timestamptz
                WHERE :grant::uuid IS NOT NULL AND :rows > 0""")
                .param("id", access.id())
                .param("grant", access.grant().orElse(null))
                .param("consumer", access.consumer().value())
                .param("resource", access.resource().value())
                .param("day", access.day())
                .param("at", Timestamp.from(access.at()))
                .param("rows", rows)
                .update();
    }

    @Override
    public Set<String> received(DepartmentCode consumer, Datum datum) {
        var received = new HashSet<String>();
        found(datum, consumer).forEach(each -> received.addAll(each.items()));
        return received;
    }

    @Override
    public List<Receiver> receivers(Datum datum) {
        var latest = new HashMap<DepartmentCode, Receiver>();
        found(datum, null).forEach(each -> latest.merge(each.consumer(), each, JdbcAccessLedger::together));
        return List.copyOf(latest.values());
    }

    private static Receiver together(Receiver one, Receiver other) {
        var later = one.lastAt().isBefore(other.lastAt()) ? other : one;
        var items = new HashSet<>(one.items());
        items.addAll(other.items());
        return new Receiver(
                later.consumer(),
                items,
                later.lastAccess(),
                later.lastAt(),
                later.purpose(),
                later.matter(),
                later.mode());
    }

    /// One row for each ground on which a department received the datum, with the last access on that ground.
    private List<Receiver> found(Datum datum, @Nullable DepartmentCode consumer) {
        var trace = datum.record();
        return jdbc
                .sql("""
                WITH matching AS (
                    SELECT a.* FROM received_record r JOIN data_access a ON a.id = r.access
                    WHERE r.subject = ANY (:hashes::text[])
                    UNION ALL
                    SELECT * FROM data_access a
                    WHERE a.mode <> 'ONLINE_QUERY' AND NOT :all AND a.resource = :resource
                      AND a.began_at >= :lookBack AND coalesce(a.finished_at, 'infinity') >= :since
                    UNION ALL
                    SELECT * FROM data_access a
                    WHERE :all AND a.resource = :resource AND a.began_at >= :lookBack)
                SELECT DISTINCT ON (consumer, items, purpose, matter, mode, conditions)
                       consumer, items, id, began_at, purpose, matter, mode, conditions
                FROM matching
                WHERE resource = :resource AND began_at >= :lookBack AND items && :items::text[]
                  AND (:consumer::text IS NULL OR consumer = :consumer)
                ORDER BY consumer, items, purpose, matter, mode, conditions, began_at DESC""")
                .param(
                        "hashes",
                        trace.map(each -> each.hashes().toArray(String[]::new)).orElse(new String[0]))
                .param("all", trace.isEmpty())
                .param("resource", datum.resource().value())
                .param("lookBack", Timestamp.from(datum.lookBack()))
                .param("since", Timestamp.from(trace.map(Datum.Trace::since).orElse(datum.lookBack())))
                .param("items", datum.items().toArray(String[]::new))
                .param("consumer", consumer == null ? null : consumer.value())
                .query((rs, _) -> new Ground(receiver(rs, datum), json.readValue(rs.getString("conditions"), LIMITS)))
                .list()
                .stream()
                .filter(ground -> ground.holds(datum))
                .map(Ground::receiver)
                .toList();
    }

    /// A ground on which a department received rows: those that its limits open.
    private record Ground(Receiver receiver, List<RowLimit> limits) {
        boolean holds(Datum datum) {
            return datum.record()
                    .map(trace -> limits.stream()
                            .allMatch(limit -> limit.holds(trace.values().get(limit.item()))))
                    .orElse(true);
        }
    }

    private static Receiver receiver(ResultSet rs, Datum datum) throws SQLException {
        var items = new ArrayList<>(List.of((String[]) rs.getArray("items").getArray()));
        items.retainAll(datum.items());
        return new Receiver(
                new DepartmentCode(rs.getString("consumer")),
                Set.copyOf(items),
                rs.getObject("id", UUID.class),
                rs.getTimestamp("began_at").toInstant(),
                UsePurpose.valueOf(rs.getString("purpose")),
                rs.getString("matter"),
                ProvisionMode.valueOf(rs.getString("mode")));
    }

    @Override
    public int forget(Instant before, int most) {
        return jdbc.sql("""
                WITH old AS (
                    DELETE FROM data_access WHERE id IN (
                        SELECT id FROM data_access WHERE began_at < :before ORDER BY began_at LIMIT :most)
                    RETURNING id),
                records AS (DELETE FROM received_record WHERE access IN (SELECT id FROM old))
                SELECT count(*) FROM old""")
                .param("before", Timestamp.from(before))
                .param("most", most)
                .query(Integer.class)
                .single();
    }
}
