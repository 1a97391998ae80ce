package cn.govshare.catalog.freshness.jdbc;

import cn.govshare.catalog.freshness.FreshnessFigures;
import cn.govshare.catalog.freshness.FreshnessState;
import cn.govshare.catalog.freshness.KeptPromise;
import cn.govshare.catalog.freshness.Promises;
import cn.govshare.catalog.freshness.UpdatePeriods.DueDays;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.UpdateCycle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcPromises implements Promises {
    private final JdbcClient jdbc;

    JdbcPromises(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<KeptPromise> find(ResourceCode resource) {
        return jdbc.sql("SELECT * FROM update_promise WHERE resource = :resource AND in_force")
                .param("resource", resource.value())
                .query(JdbcPromises::promise)
                .optional();
    }

    @Override
    public Optional<KeptPromise> lock(ResourceCode resource) {
        return jdbc.sql("SELECT * FROM update_promise WHERE resource = :resource FOR UPDATE")
                .param("resource", resource.value())
                .query(JdbcPromises::promise)
                .optional();
    }

    @Override
    public void save(KeptPromise promise, long version) {
        var due = promise.due();
        jdbc.sql("""
                INSERT INTO update_promise AS known (resource, provider, name, cycle, since, last_arrival, rows, due_from,
                                                     last_day, in_force, version)
                VALUES (:resource, :provider, :name, :cycle, :since, :arrival, :rows, :dueFrom, :lastDay, true,
                        :version)
                ON CONFLICT (resource) DO UPDATE SET
                    provider = excluded.provider, name = excluded.name, cycle = excluded.cycle,
                    due_from = excluded.due_from, last_day = excluded.last_day, in_force = true,
                    version = excluded.version
                WHERE excluded.version > known.version""")
                .param("resource", promise.resource().value())
                .param("provider", promise.provider().value())
                .param("name", promise.name())
                .param("cycle", promise.cycle().name())
                .param("since", promise.since())
                .param("arrival", timestamp(promise.lastArrival()))
                .param("rows", promise.rows())
                .param("dueFrom", due == null ? null : due.dueFrom())
                .param("lastDay", due == null ? null : due.lastDay())
                .param("version", version)
                .update();
    }

    @Override
    public void saveArrival(KeptPromise promise) {
        var due = promise.due();
        jdbc.sql("""
                UPDATE update_promise SET last_arrival = :arrival, rows = :rows, due_from = :dueFrom,
                    last_day = :lastDay
                WHERE resource = :resource""")
                .param("resource", promise.resource().value())
                .param("arrival", timestamp(promise.lastArrival()))
                .param("rows", promise.rows())
                .param("dueFrom", due == null ? null : due.dueFrom())
                .param("lastDay", due == null ? null : due.lastDay())
                .update();
    }

    @Override
    public void remove(ResourceCode resource, long version) {
        jdbc.sql("""
                UPDATE update_promise SET in_force = false, version = :version
                WHERE resource = :resource AND version < :version""")
                .param("resource", resource.value())
                .param("version", version)
                .update();
    }

    @Override
    public List<KeptPromise> list(
            @Nullable DepartmentCode provider,
            @Nullable FreshnessState state,
            LocalDate today,
            @Nullable ResourceCode after,
            int limit) {
        return jdbc.sql("""
                SELECT * FROM update_promise
                WHERE in_force AND (:provider::text IS NULL OR provider = :provider)
                  AND (:state::text IS NULL OR :state = CASE
                          WHEN last_day < :today THEN 'LATE'
                          WHEN due_from <= :today THEN 'DUE'
                          WHEN due_from > :today THEN 'UP_TO_DATE' END)
                  AND (:after::text IS NULL OR (coalesce(last_day, 'infinity'), resource) > (
                          SELECT coalesce(last_day, 'infinity'), resource FROM update_promise
                          WHERE resource = :after))
                ORDER BY coalesce(last_day, 'infinity'), resource LIMIT :limit""")
                .param("provider", provider == null ? null : provider.value())
                .param("state", state == null ? null : state.name())
                .param("today", today)
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query(JdbcPromises::promise)
                .list();
    }

    @Override
    public Map<DepartmentCode, FreshnessFigures> figures(LocalDate today) {
        var figures = new TreeMap<DepartmentCode, FreshnessFigures>();
        jdbc.sql("""
                SELECT provider,
                       count(*) FILTER (WHERE due_from > :today) AS up_to_date,
                       count(*) FILTER (WHERE due_from <= :today AND last_day >= :today) AS due,
                       count(*) FILTER (WHERE last_day < :today) AS late,
                       count(*) FILTER (WHERE last_day IS NULL) AS without_day,
                       count(*) FILTER (WHERE last_day IS NOT NULL AND last_arrival IS NULL) AS never_arrived
                FROM update_promise WHERE in_force GROUP BY provider""").param("today", today).query(row -> {
            figures.put(
                    new DepartmentCode(row.getString("provider")),
                    new FreshnessFigures(
                            row.getLong("up_to_date"),
                            row.getLong("due"),
                            row.getLong("late"),
                            row.getLong("without_day"),
                            row.getLong("never_arrived")));
        });
        return figures;
    }

    @Override
    public List<KeptPromise> notFound(LocalDate dueBy, int limit) {
        return jdbc.sql("""
                SELECT * FROM update_promise
                WHERE in_force AND last_day <= :dueBy AND (found_for IS NULL OR found_for <> last_day)
                ORDER BY last_day, resource LIMIT :limit FOR UPDATE SKIP LOCKED""")
                .param("dueBy", dueBy)
                .param("limit", limit)
                .query(JdbcPromises::promise)
                .list();
    }

    @Override
    public void found(ResourceCode resource, LocalDate lastDay, Instant at) {
        jdbc.sql("UPDATE update_promise SET found_for = :lastDay, found_at = :at WHERE resource = :resource")
                .param("resource", resource.value())
                .param("lastDay", lastDay)
                .param("at", timestamp(at))
                .update();
    }

    @Override
    public List<LocalDate> dueDaysBetween(LocalDate from, LocalDate until) {
        return jdbc.sql("SELECT DISTINCT due_from FROM update_promise WHERE due_from BETWEEN :from AND :until")
                .param("from", from)
                .param("until", until)
                .query((row, _) -> row.getObject("due_from", LocalDate.class))
                .list();
    }

    @Override
    public void recount(DueDays due) {
        jdbc.sql("UPDATE update_promise SET last_day = :lastDay WHERE due_from = :dueFrom AND last_day <> :lastDay")
                .param("dueFrom", due.dueFrom())
                .param("lastDay", due.lastDay())
                .update();
    }

    private static @Nullable OffsetDateTime timestamp(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static KeptPromise promise(ResultSet row, int number) throws SQLException {
        var arrival = row.getObject("last_arrival", OffsetDateTime.class);
        var lastDay = row.getObject("last_day", LocalDate.class);
        return new KeptPromise(
                new ResourceCode(row.getString("resource")),
                new DepartmentCode(row.getString("provider")),
                row.getString("name"),
                UpdateCycle.valueOf(row.getString("cycle")),
                row.getObject("since", LocalDate.class),
                arrival == null ? null : arrival.toInstant(),
                row.getLong("rows"),
                lastDay == null ? null : new DueDays(row.getObject("due_from", LocalDate.class), lastDay));
    }
}
