package cn.govshare.exchange.grant.jdbc;

import cn.govshare.exchange.grant.QuotaUse;
import cn.govshare.exchange.grant.Quotas;
import cn.govshare.kernel.vocabulary.GrantQuota;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcQuotas implements Quotas {
    private final JdbcClient jdbc;

    JdbcQuotas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<QuotaUse> take(UUID grant, GrantQuota quota, LocalDate day, long rows) {
        return jdbc.sql("""
                INSERT INTO grant_quota_use AS taken (grant_id, day, calls, rows)
                SELECT :grant, :day::date, 1, :rows WHERE :rows <= coalesce(:mostRows::bigint, :rows)
                ON CONFLICT (grant_id, day) DO UPDATE SET
                    calls = taken.calls + 1, rows = taken.rows + excluded.rows
                WHERE taken.calls < coalesce(:mostCalls::bigint, taken.calls + 1)
                  AND taken.rows + excluded.rows <= coalesce(:mostRows::bigint, taken.rows + excluded.rows)
                RETURNING calls, rows""")
                .param("grant", grant)
                .param("day", day)
                .param("rows", rows)
                .param("mostRows", quota.rowsPerDay())
                .param("mostCalls", quota.callsPerDay())
                .query((rs, _) -> new QuotaUse(quota, rs.getLong("calls"), rs.getLong("rows")))
                .optional();
    }

    @Override
    public void count(UUID grant, LocalDate day, long rows) {
        jdbc.sql("UPDATE grant_quota_use SET rows = rows + :rows WHERE grant_id = :grant AND day = :day")
                .param("grant", grant)
                .param("day", day)
                .param("rows", rows)
                .update();
    }
}
