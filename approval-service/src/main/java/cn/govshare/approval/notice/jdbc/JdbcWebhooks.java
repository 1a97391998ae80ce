package cn.govshare.approval.notice.jdbc;

import cn.govshare.approval.notice.Webhook;
import cn.govshare.approval.notice.Webhooks;
import cn.govshare.approval.visibility.Visibility;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWebhooks implements Webhooks {
    private final JdbcClient jdbc;

    JdbcWebhooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Webhook webhook) {
        jdbc.sql("""
                INSERT INTO webhook (id, department, host, port, path, registered_by, registered_at)
                VALUES (:id, :department, :host, :port, :path, :registeredBy, :registeredAt)""")
                .param("id", webhook.id())
                .param("department", webhook.department().value())
                .param("host", webhook.host())
                .param("port", webhook.port())
                .param("path", webhook.path())
                .param("registeredBy", webhook.registeredBy())
                .param("registeredAt", Timestamp.from(webhook.registeredAt()))
                .update();
    }

    @Override
    public void save(Webhook webhook) {
        var withdrawnAt = webhook.withdrawnAt();
        jdbc.sql("UPDATE webhook SET withdrawn_at = :withdrawnAt WHERE id = :id")
                .param("withdrawnAt", withdrawnAt == null ? null : Timestamp.from(withdrawnAt))
                .param("id", webhook.id())
                .update();
    }

    @Override
    public Optional<Webhook> find(UUID id) {
        return jdbc.sql("SELECT * FROM webhook WHERE id = :id")
                .param("id", id)
                .query(JdbcWebhooks::webhook)
                .optional();
    }

    @Override
    public List<Webhook> inUse(Collection<DepartmentCode> departments) {
        return jdbc.sql(
                        "SELECT * FROM webhook WHERE withdrawn_at IS NULL AND department = ANY (:departments) ORDER BY seq")
                .param(
                        "departments",
                        departments.stream().map(DepartmentCode::value).toArray(String[]::new))
                .query(JdbcWebhooks::webhook)
                .list();
    }

    @Override
    public List<Webhook> list(Visibility visibility, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                SELECT * FROM webhook
                WHERE (:everything OR department = :department)
                  AND (:after::uuid IS NULL OR seq < (SELECT seq FROM webhook WHERE id = :after))
                ORDER BY seq DESC LIMIT :limit""")
                .param("everything", visibility.everything())
                .param("department", visibility.department().value())
                .param("after", after)
                .param("limit", limit)
                .query(JdbcWebhooks::webhook)
                .list();
    }

    private static Webhook webhook(ResultSet rs, int number) throws SQLException {
        var withdrawnAt = rs.getTimestamp("withdrawn_at");
        return new Webhook(
                rs.getObject("id", UUID.class),
                new DepartmentCode(rs.getString("department")),
                rs.getString("host"),
                rs.getInt("port"),
                rs.getString("path"),
                rs.getString("registered_by"),
                rs.getTimestamp("registered_at").toInstant(),
                withdrawnAt == null ? null : withdrawnAt.toInstant());
    }
}
