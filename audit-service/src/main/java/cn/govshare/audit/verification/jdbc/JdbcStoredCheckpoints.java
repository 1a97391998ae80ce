package cn.govshare.audit.verification.jdbc;

import cn.govshare.audit.checkpoint.LogIdentity;
import cn.govshare.audit.verification.StoredCheckpoint;
import cn.govshare.audit.verification.StoredCheckpoints;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStoredCheckpoints implements StoredCheckpoints {
    private final JdbcClient jdbc;
    private final String origin;

    JdbcStoredCheckpoints(JdbcClient jdbc, LogIdentity log) {
        this.jdbc = jdbc;
        this.origin = log.origin();
    }

    @Override
    public List<StoredCheckpoint> after(long size, int limit) {
        return jdbc.sql("""
                SELECT size, encode(root, 'hex') AS root, note FROM log_checkpoint
                WHERE origin = :origin AND size > :size ORDER BY size LIMIT :limit""")
                .param("origin", origin)
                .param("size", size)
                .param("limit", limit)
                .query((rs, _) -> new StoredCheckpoint(rs.getLong("size"), rs.getString("root"), rs.getString("note")))
                .list();
    }
}
