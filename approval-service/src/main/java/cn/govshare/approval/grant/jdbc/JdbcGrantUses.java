package cn.govshare.approval.grant.jdbc;

import cn.govshare.approval.grant.GrantUse;
import cn.govshare.approval.grant.GrantUses;
import cn.govshare.kernel.event.GrantUsed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcGrantUses implements GrantUses {
    private final JdbcClient jdbc;

    JdbcGrantUses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void note(GrantUsed used) {
        int changed = jdbc.sql("""
                        INSERT INTO access_grant_use_day AS known (grant_id, day, calls, rows, items, last_used_at, version)
                        VALUES (:grant, :day, :calls, :rows, :items, :lastUsedAt, :version)
                        ON CONFLICT (grant_id, day) DO UPDATE SET
                            calls = excluded.calls, rows = excluded.rows, items = excluded.items,
                            last_used_at = excluded.last_used_at, version = excluded.version
                        WHERE excluded.version > known.version""")
                .param("grant", used.grant())
                .param("day", used.day())
                .param("calls", used.calls())
                .param("rows", used.rows())
                .param("items", used.items().stream().sorted().toArray(String[]::new))
                .param("lastUsedAt", Timestamp.from(used.lastUsedAt()))
                .param("version", used.version())
                .update();
        if (changed == 1) {
            sum(used.grant());
        }
    }

    private void sum(UUID grant) {
        jdbc.sql("""
                INSERT INTO access_grant_use (grant_id, first_day, last_day, calls, rows, busiest_rows, items,
                                              last_used_at)
                SELECT grant_id, min(day), max(day), sum(calls), sum(rows), max(rows),
                       (SELECT coalesce(array_agg(DISTINCT item), '{}')
                        FROM access_grant_use_day AS each, unnest(each.items) AS item
                        WHERE each.grant_id = :grant),
                       max(last_used_at)
                FROM access_grant_use_day WHERE grant_id = :grant GROUP BY grant_id
                ON CONFLICT (grant_id) DO UPDATE SET
                    first_day = excluded.first_day, last_day = excluded.last_day, calls = excluded.calls,
                    rows = excluded.rows, busiest_rows = excluded.busiest_rows, items = excluded.items,
                    last_used_at = excluded.last_used_at""").param("grant", grant).update();
    }

    @Override
    public Map<UUID, GrantUse> of(Collection<UUID> grants) {
        return jdbc
                .sql("SELECT * FROM access_grant_use WHERE grant_id = ANY (:grants)")
                .param("grants", grants.toArray(UUID[]::new))
                .query(JdbcGrantUses::use)
                .list()
                .stream()
                .collect(Collectors.toMap(GrantUse::grant, Function.identity()));
    }

    @Override
    public void clear() {
        jdbc.sql("DELETE FROM access_grant_use_day").update();
        jdbc.sql("DELETE FROM access_grant_use").update();
    }

    private static GrantUse use(ResultSet rs, int number) throws SQLException {
        return new GrantUse(
                rs.getObject("grant_id", UUID.class),
                rs.getObject("first_day", LocalDate.class),
                rs.getObject("last_day", LocalDate.class),
                rs.getLong("calls"),
                rs.getLong("rows"),
                rs.getLong("busiest_rows"),
                Set.of((String[]) rs.getArray("items").getArray()));
    }
}
