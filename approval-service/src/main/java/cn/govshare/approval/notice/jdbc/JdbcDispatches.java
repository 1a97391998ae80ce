package cn.govshare.approval.notice.jdbc;

import cn.govshare.approval.notice.Channel;
import cn.govshare.approval.notice.Dispatch;
import cn.govshare.approval.notice.DispatchStatus;
import cn.govshare.approval.notice.Dispatches;
import cn.govshare.approval.notice.Notice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDispatches implements Dispatches {
    private final JdbcClient jdbc;

    JdbcDispatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Dispatch dispatch) {
        jdbc.sql("""
                INSERT INTO dispatch (id, channel, target, subject, body, status, attempts, next_attempt_at, created_at)
                VALUES (:id, :channel, :target, :subject, :body, :status, :attempts, :nextAttemptAt, :createdAt)""")
                .param("id", dispatch.id())
                .param("channel", dispatch.channel().name())
                .param("target", dispatch.target())
                .param("subject", dispatch.subject())
                .param("body", dispatch.body())
                .param("status", dispatch.status().name())
                .param("attempts", dispatch.attempts())
                .param("nextAttemptAt", Timestamp.from(dispatch.nextAttemptAt()))
                .param("createdAt", Timestamp.from(dispatch.createdAt()))
                .update();
    }

    @Override
    public void save(Dispatch dispatch) {
        var sentAt = dispatch.sentAt();
        jdbc.sql("""
                UPDATE dispatch SET status = :status, attempts = :attempts, next_attempt_at = :nextAttemptAt,
                                    last_error = :lastError, sent_at = :sentAt
                WHERE id = :id AND status <> 'SENT'""")
                .param("status", dispatch.status().name())
                .param("attempts", dispatch.attempts())
                .param("nextAttemptAt", Timestamp.from(dispatch.nextAttemptAt()))
                .param("lastError", dispatch.lastError())
                .param("sentAt", sentAt == null ? null : Timestamp.from(sentAt))
                .param("id", dispatch.id())
                .update();
    }

    @Override
    public Optional<Dispatch> find(UUID id) {
        return jdbc.sql("SELECT * FROM dispatch WHERE id = :id")
                .param("id", id)
                .query(JdbcDispatches::dispatch)
                .optional();
    }

    @Override
    public List<Dispatch> claim(Instant now, Duration lease, int limit) {
        return jdbc.sql("""
                UPDATE dispatch SET next_attempt_at = :leasedUntil
                WHERE id IN (SELECT id FROM dispatch WHERE status = 'WAITING' AND next_attempt_at <= :now
                             ORDER BY next_attempt_at, id LIMIT :limit FOR UPDATE SKIP LOCKED)
                RETURNING *""")
                .param("leasedUntil", Timestamp.from(now.plus(lease)))
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query(JdbcDispatches::dispatch)
                .list();
    }

    @Override
    public List<Dispatch> list(@Nullable DispatchStatus status, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                SELECT * FROM dispatch
                WHERE (:status::text IS NULL OR status = :status)
                  AND (:after::uuid IS NULL OR seq < (SELECT seq FROM dispatch WHERE id = :after))
                ORDER BY seq DESC LIMIT :limit""")
                .param("status", status == null ? null : status.name())
                .param("after", after)
                .param("limit", limit)
                .query(JdbcDispatches::dispatch)
                .list();
    }

    @Override
    public void awaitMail(UUID notice, String address) {
        jdbc.sql("""
                INSERT INTO notice_mail (notice, address, waiting_since)
                SELECT id, :address, told_at FROM notice WHERE id = :notice
                ON CONFLICT (notice, address) DO NOTHING""").param("notice", notice).param("address", address).update();
    }

    @Override
    public List<String> addressesToMail(Instant before, Instant quietSince, int limit) {
        return jdbc.sql("""
                SELECT address FROM notice_mail
                WHERE dispatch IS NULL
                GROUP BY address
                HAVING min(waiting_since) <= :before AND NOT EXISTS (
                    SELECT 1 FROM dispatch
                    WHERE channel = 'EMAIL' AND target = notice_mail.address AND created_at > :quietSince)
                ORDER BY min(waiting_since), address LIMIT :limit""")
                .param("before", Timestamp.from(before))
                .param("quietSince", Timestamp.from(quietSince))
                .param("limit", limit)
                .query((rs, _) -> rs.getString("address"))
                .list();
    }

    @Override
    public List<Notice> claimMail(String address, int limit) {
        return jdbc.sql("""
                SELECT notice.* FROM notice_mail JOIN notice ON notice.id = notice_mail.notice
                WHERE notice_mail.address = :address AND notice_mail.dispatch IS NULL
                ORDER BY notice.seq LIMIT :limit
                FOR UPDATE OF notice_mail SKIP LOCKED""")
                .param("address", address)
                .param("limit", limit)
                .query(JdbcToldNotices::notice)
                .list();
    }

    @Override
    public void mailed(String address, List<Notice> notices, UUID dispatch) {
        jdbc.sql("UPDATE notice_mail SET dispatch = :dispatch WHERE address = :address AND notice = ANY (:notices)")
                .param("dispatch", dispatch)
                .param("address", address)
                .param("notices", notices.stream().map(Notice::id).toArray(UUID[]::new))
                .update();
    }

    private static Dispatch dispatch(ResultSet rs, int number) throws SQLException {
        var sentAt = rs.getTimestamp("sent_at");
        return new Dispatch(
                rs.getObject("id", UUID.class),
                Channel.valueOf(rs.getString("channel")),
                rs.getString("target"),
                rs.getString("subject"),
                rs.getString("body"),
                DispatchStatus.valueOf(rs.getString("status")),
                rs.getInt("attempts"),
                rs.getTimestamp("next_attempt_at").toInstant(),
                rs.getString("last_error"),
                rs.getTimestamp("created_at").toInstant(),
                sentAt == null ? null : sentAt.toInstant());
    }
}
