package cn.govshare.exchange.delivery.jdbc;

import cn.govshare.exchange.delivery.Deliveries;
import cn.govshare.exchange.delivery.Delivery;
import cn.govshare.exchange.delivery.DeliveryKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDeliveries implements Deliveries {
    private final JdbcClient jdbc;

    JdbcDeliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Delivery delivery) {
        jdbc.sql("""
                INSERT INTO delivery (id, subscription, kind, basis, after_change, up_to_change, rows, removed, sha256,
                                      taken_at)
                VALUES (:id, :subscription, :kind, :basis, :after, :upTo, :rows, :removed, :sha256, :at)""")
                .param("id", delivery.id())
                .param("subscription", delivery.subscription())
                .param("kind", delivery.kind().name())
                .param("basis", delivery.basis())
                .param("after", delivery.after())
                .param("upTo", delivery.upTo())
                .param("rows", delivery.rows())
                .param("removed", delivery.removed())
                .param("sha256", delivery.sha256())
                .param("at", Timestamp.from(delivery.takenAt()))
                .update();
    }

    @Override
    public Optional<Delivery> find(UUID subscription, UUID id) {
        return jdbc.sql("SELECT * FROM delivery WHERE subscription = :subscription AND id = :id")
                .param("subscription", subscription)
                .param("id", id)
                .query(JdbcDeliveries::delivery)
                .optional();
    }

    @Override
    public List<Delivery> of(UUID subscription, @Nullable UUID after, int most) {
        return jdbc.sql("""
                SELECT * FROM delivery WHERE subscription = :subscription
                  AND seq < coalesce((SELECT seq FROM delivery WHERE id = :after::uuid), 9223372036854775807)
                ORDER BY seq DESC LIMIT :most""")
                .param("subscription", subscription)
                .param("after", after)
                .param("most", most)
                .query(JdbcDeliveries::delivery)
                .list();
    }

    @Override
    public void save(Delivery delivery) {
        jdbc.sql("UPDATE delivery SET acknowledged_at = :at WHERE id = :id")
                .param("id", delivery.id())
                .param("at", delivery.acknowledgedAt().map(Timestamp::from).orElse(null))
                .update();
    }

    private static Delivery delivery(ResultSet rs, int row) throws SQLException {
        return new Delivery(
                rs.getObject("id", UUID.class),
                rs.getObject("subscription", UUID.class),
                DeliveryKind.valueOf(rs.getString("kind")),
                rs.getString("basis"),
                rs.getLong("after_change"),
                rs.getLong("up_to_change"),
                rs.getLong("rows"),
                rs.getLong("removed"),
                rs.getString("sha256"),
                rs.getTimestamp("taken_at").toInstant(),
                Optional.ofNullable(rs.getTimestamp("acknowledged_at")).map(Timestamp::toInstant));
    }
}
