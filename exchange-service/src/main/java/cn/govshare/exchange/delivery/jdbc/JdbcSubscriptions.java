package cn.govshare.exchange.delivery.jdbc;

import cn.govshare.exchange.delivery.Subscription;
import cn.govshare.exchange.delivery.SubscriptionStatus;
import cn.govshare.exchange.delivery.Subscriptions;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.UsePurpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSubscriptions implements Subscriptions {
    private final JdbcClient jdbc;

    JdbcSubscriptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Subscription subscription) {
        jdbc.sql("""
                INSERT INTO subscription (id, consumer, resource, grant_id, purpose, matter, items, mode, status, basis,
                                          position, subscribed_at, version)
                VALUES (:id, :consumer, :resource, :grant, :purpose, :matter, :items, :mode, :status, :basis,
                        :position, :at, :version)""")
                .param("id", subscription.id())
                .param("consumer", subscription.consumer().value())
                .param("resource", subscription.resource().value())
                .param("grant", subscription.grant().orElse(null))
                .param("purpose", subscription.purpose().name())
                .param("matter", subscription.matter())
                .param("items", subscription.items().stream().sorted().toArray(String[]::new))
                .param("mode", subscription.mode().name())
                .param("status", subscription.status().name())
                .param("basis", subscription.copy().basis().orElse(null))
                .param("position", subscription.copy().position())
                .param("at", Timestamp.from(subscription.subscribedAt()))
                .param("version", subscription.version())
                .update();
    }

    @Override
    public Optional<Subscription> find(UUID id) {
        return jdbc.sql("SELECT * FROM subscription WHERE id = :id")
                .param("id", id)
                .query(JdbcSubscriptions::subscription)
                .optional();
    }

    @Override
    public Optional<Subscription> hold(UUID id) {
        return jdbc.sql("SELECT * FROM subscription WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(JdbcSubscriptions::subscription)
                .optional();
    }

    @Override
    public List<Subscription> of(DepartmentCode consumer, @Nullable UUID after, int most) {
        return jdbc.sql("""
                SELECT * FROM subscription WHERE consumer = :consumer
                  AND seq > coalesce((SELECT seq FROM subscription WHERE id = :after::uuid), 0)
                ORDER BY seq LIMIT :most""")
                .param("consumer", consumer.value())
                .param("after", after)
                .param("most", most)
                .query(JdbcSubscriptions::subscription)
                .list();
    }

    @Override
    public void save(Subscription subscription) {
        jdbc.sql("""
                UPDATE subscription SET status = :status, basis = :basis, position = :position, version = version + 1
                WHERE id = :id""")
                .param("id", subscription.id())
                .param("status", subscription.status().name())
                .param("basis", subscription.copy().basis().orElse(null))
                .param("position", subscription.copy().position())
                .update();
    }

    private static Subscription subscription(ResultSet rs, int row) throws SQLException {
        return new Subscription(
                rs.getObject("id", UUID.class),
                new DepartmentCode(rs.getString("consumer")),
                new ResourceCode(rs.getString("resource")),
                Optional.ofNullable(rs.getObject("grant_id", UUID.class)),
                UsePurpose.valueOf(rs.getString("purpose")),
                rs.getString("matter"),
                Set.of((String[]) rs.getArray("items").getArray()),
                ProvisionMode.valueOf(rs.getString("mode")),
                SubscriptionStatus.valueOf(rs.getString("status")),
                new Subscription.Copy(Optional.ofNullable(rs.getString("basis")), rs.getLong("position")),
                rs.getTimestamp("subscribed_at").toInstant(),
                rs.getLong("version"));
    }
}
