package cn.govshare.audit.watch.jdbc;

import cn.govshare.audit.watch.WatchKind;
import cn.govshare.audit.watch.WatchRule;
import cn.govshare.audit.watch.WatchRuleBook;
import cn.govshare.audit.watch.WatchRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWatchRuleBook implements WatchRuleBook {
    private final JdbcClient jdbc;

    JdbcWatchRuleBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public WatchRules inForce() {
        return new WatchRules(jdbc.sql("SELECT * FROM watch_rule ORDER BY place, client")
                .query((rs, _) -> new WatchRule(
                        WatchKind.valueOf(rs.getString("kind")),
                        rs.getString("client"),
                        rs.getBoolean("enabled"),
                        rs.getLong("threshold"),
                        rs.getInt("window_minutes"),
                        rs.getInt("from_hour"),
                        rs.getInt("until_hour"),
                        rs.getLong("version")))
                .list());
    }

    @Override
    public boolean save(WatchRule rule, String changedBy) {
        return (rule.version() == 0 ? insert(rule, changedBy) : update(rule, changedBy)) == 1;
    }

    private int insert(WatchRule rule, String changedBy) {
        return jdbc.sql("""
                INSERT INTO watch_rule (kind, client, place, enabled, threshold, window_minutes, from_hour, until_hour,
                                        version, changed_by)
                VALUES (:kind, :client, :place, :enabled, :threshold, :window, :from, :until, 1, :by)
                ON CONFLICT DO NOTHING""")
                .param("kind", rule.kind().name())
                .param("client", rule.client())
                .param("place", rule.kind().ordinal())
                .param("enabled", rule.enabled())
                .param("threshold", rule.threshold())
                .param("window", rule.windowMinutes())
                .param("from", rule.fromHour())
                .param("until", rule.untilHour())
                .param("by", changedBy)
                .update();
    }

    private int update(WatchRule rule, String changedBy) {
        return jdbc.sql("""
                UPDATE watch_rule SET enabled = :enabled, threshold = :threshold, window_minutes = :window,
                    from_hour = :from, until_hour = :until, version = version + 1, changed_by = :by, changed_at = now()
                WHERE kind = :kind AND client = :client AND version = :version""")
                .param("kind", rule.kind().name())
                .param("client", rule.client())
                .param("version", rule.version())
                .param("enabled", rule.enabled())
                .param("threshold", rule.threshold())
                .param("window", rule.windowMinutes())
                .param("from", rule.fromHour())
                .param("until", rule.untilHour())
                .param("by", changedBy)
                .update();
    }
}
