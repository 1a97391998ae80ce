package cn.govshare.exchange.access.jdbc;

import cn.govshare.exchange.access.GrantUses;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcGrantUses implements GrantUses {
    private final JdbcClient jdbc;

    JdbcGrantUses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<DaysUse> gather() {
        return jdbc.sql("""
                WITH taken AS (
                    DELETE FROM grant_use_entry
                    RETURNING grant_id, consumer, resource, day, calls, rows, items, at),
                counted AS (
                    SELECT grant_id, day, min(consumer) AS consumer, min(resource) AS resource,
                           sum(calls) AS calls, sum(rows) AS rows, max(at) AS last_used_at
                    FROM taken GROUP BY grant_id, day),
                named AS (
                    SELECT grant_id, day, array_agg(DISTINCT item) AS items
                    FROM taken, unnest(items) AS item GROUP BY grant_id, day)
                INSERT INTO grant_use AS u (grant_id, day, consumer, resource, calls, rows, items, last_used_at)
                SELECT c.grant_id, c.day, c.consumer, c.resource, c.calls, c.rows, coalesce(n.items, '{}'),
                       c.last_used_at
                FROM counted c LEFT JOIN named n USING (grant_id, day)
                ON CONFLICT (grant_id, day) DO UPDATE SET
                    calls = u.calls + excluded.calls, rows = u.rows + excluded.rows,
                    items = (SELECT coalesce(array_agg(DISTINCT each ORDER BY each), '{}')
                             FROM unnest(u.items || excluded.items) AS each),
                    last_used_at = greatest(u.last_used_at, excluded.last_used_at)
                RETURNING grant_id, consumer, resource, day, calls, rows, items, last_used_at,
                          nextval('grant_use_version') AS version""")
                .query((rs, _) -> new DaysUse(
                        rs.getObject("grant_id", UUID.class),
                        new DepartmentCode(rs.getString("consumer")),
                        new ResourceCode(rs.getString("resource")),
                        rs.getObject("day", LocalDate.class),
                        rs.getLong("calls"),
                        rs.getLong("rows"),
                        Set.of((String[]) rs.getArray("items").getArray()),
                        rs.getTimestamp("last_used_at").toInstant(),
                        rs.getLong("version")))
                .list();
    }
}
