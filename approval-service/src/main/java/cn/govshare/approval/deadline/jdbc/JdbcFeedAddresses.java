package cn.govshare.approval.deadline.jdbc;

import cn.govshare.approval.deadline.FeedAddress;
import cn.govshare.approval.deadline.FeedAddresses;
import cn.govshare.approval.deadline.FeedLimit;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcFeedAddresses implements FeedAddresses {
    private static final int LOCK = 0x66656564;

    private final JdbcClient jdbc;

    JdbcFeedAddresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(FeedAddress address) {
        jdbc.sql("SELECT 1 FROM pg_advisory_xact_lock(:lock, hashtext(:department))")
                .param("lock", LOCK)
                .param("department", address.department().value())
                .query(Integer.class)
                .single();
        boolean _ = revoke(address.department(), address.issuedAt());
        jdbc.sql("""
                INSERT INTO feed_address (id, department, key_hash, issued_by, issued_at, hour)
                VALUES (:id, :department, :keyHash, :by, :at, :at)""")
                .param("id", address.id())
                .param("department", address.department().value())
                .param("keyHash", address.keyHash())
                .param("by", address.issuedBy())
                .param("at", Timestamp.from(address.issuedAt()))
                .update();
    }

    @Override
    public boolean revoke(DepartmentCode department, Instant at) {
        return jdbc.sql(
                                "UPDATE feed_address SET revoked_at = :at WHERE department = :department AND revoked_at IS NULL")
                        .param("at", Timestamp.from(at))
                        .param("department", department.value())
                        .update()
                > 0;
    }

    @Override
    public Optional<FeedAddress> find(UUID id) {
        return jdbc.sql("SELECT * FROM feed_address WHERE id = :id")
                .param("id", id)
                .query(JdbcFeedAddresses::address)
                .optional();
    }

    @Override
    public Optional<FeedAddress> inUse(DepartmentCode department) {
        return jdbc.sql("SELECT * FROM feed_address WHERE department = :department AND revoked_at IS NULL")
                .param("department", department.value())
                .query(JdbcFeedAddresses::address)
                .optional();
    }

    @Override
    public boolean admit(UUID id, boolean opened, Instant now, FeedLimit limit) {
        return jdbc.sql("""
                UPDATE feed_address
                SET calls = CASE WHEN hour = :hour THEN calls + 1 ELSE 1 END, hour = :hour,
                    last_read_at = CASE WHEN :opened THEN :now ELSE last_read_at END
                WHERE id = :id AND (hour <> :hour OR calls < :limit)""")
                        .param("hour", Timestamp.from(now.truncatedTo(ChronoUnit.HOURS)))
                        .param("now", Timestamp.from(now))
                        .param("opened", opened)
                        .param("id", id)
                        .param("limit", limit.callsPerHour())
                        .update()
                == 1;
    }

    private static FeedAddress address(ResultSet rs, int number) throws SQLException {
        var revokedAt = rs.getTimestamp("revoked_at");
        var lastReadAt = rs.getTimestamp("last_read_at");
        return new FeedAddress(
                rs.getObject("id", UUID.class),
                new DepartmentCode(rs.getString("department")),
                rs.getString("key_hash"),
                rs.getString("issued_by"),
                rs.getTimestamp("issued_at").toInstant(),
                revokedAt == null ? null : revokedAt.toInstant(),
                lastReadAt == null ? null : lastReadAt.toInstant());
    }
}
