package cn.govshare.kit.inbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The tables behind the readers: which events were taken in, how far each reader is, and the dead letters.
class Inbox {
    private final JdbcClient jdbc;

    Inbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Marks an event as taken in; false when it was before.
    boolean admit(String reader, UUID eventId) {
        return jdbc.sql("INSERT INTO inbox (reader, event_id) VALUES (:reader, :id) ON CONFLICT DO NOTHING")
                        .param("reader", reader)
                        .param("id", eventId)
                        .update()
                == 1;
    }

    void moveTo(String reader, TopicPartition partition, long nextOffset) {
        jdbc.sql("""
                INSERT INTO inbox_position (reader, topic, partition, next_offset)
                VALUES (:reader, :topic, :partition, :next)
                ON CONFLICT (reader, topic, partition)
                DO UPDATE SET next_offset = greatest(inbox_position.next_offset, excluded.next_offset)""")
                .param("reader", reader)
                .param("topic", partition.topic())
                .param("partition", partition.partition())
                .param("next", nextOffset)
                .update();
    }

    OptionalLong position(String reader, TopicPartition partition) {
        return jdbc.sql("""
                SELECT next_offset FROM inbox_position
                WHERE reader = :reader AND topic = :topic AND partition = :partition""")
                .param("reader", reader)
                .param("topic", partition.topic())
                .param("partition", partition.partition())
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /// The sum of the positions of a reader, which grows with every event that it has passed.
    Map<String, Long> positions() {
        var sums = new TreeMap<String, Long>();
        jdbc.sql("SELECT reader, sum(next_offset) AS passed FROM inbox_position GROUP BY reader")
                .query((rs, _) -> sums.put(rs.getString("reader"), rs.getLong("passed")))
                .list();
        return sums;
    }

    /// How often the reader was rebuilt. Holds back a rebuild until the end of the transaction, if there is one.
    long rebuilds(String reader) {
        return jdbc.sql("SELECT rebuilds FROM inbox_reader WHERE reader = :reader FOR SHARE")
                .param("reader", reader)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /// Makes sure that the reader has its row, without which [#rebuilds] could hold back nothing.
    void register(String reader) {
        jdbc.sql("INSERT INTO inbox_reader (reader, rebuilds) VALUES (:reader, 0) ON CONFLICT DO NOTHING")
                .param("reader", reader)
                .update();
    }

    /// Lets a reader begin again: waits for transactions that still count on the old position.
    void forget(String reader) {
        jdbc.sql("UPDATE inbox_reader SET rebuilds = rebuilds + 1 WHERE reader = :reader")
                .param("reader", reader)
                .update();
        jdbc.sql("DELETE FROM inbox WHERE reader = :reader")
                .param("reader", reader)
                .update();
        jdbc.sql("DELETE FROM inbox_position WHERE reader = :reader")
                .param("reader", reader)
                .update();
    }

    void setAside(
            String reader,
            ConsumerRecord<String, byte[]> message,
            @Nullable String id,
            @Nullable String type,
            String error) {
        jdbc.sql("""
                INSERT INTO dead_letter (reader, topic, partition, kafka_offset, event_id, type, body, error)
                VALUES (:reader, :topic, :partition, :offset, :id, :type, :body, :error)
                ON CONFLICT DO NOTHING""")
                .param("reader", reader)
                .param("topic", message.topic())
                .param("partition", message.partition())
                .param("offset", message.offset())
                .param("id", storable(id))
                .param("type", storable(type))
                .param("body", message.value() == null ? new byte[0] : message.value())
                .param("error", storable(error.length() > 2000 ? error.substring(0, 2000) : error))
                .update();
    }

    /// PostgreSQL holds no NUL in a text, and a dead letter must always find a place.
    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace('\u0000', '\uFFFD');
    }

    List<DeadLetterView> deadLetters(long after, int limit) {
        return jdbc.sql("""
                SELECT id, reader, topic, partition, kafka_offset, event_id, type, error, failed_at, replayed_at
                FROM dead_letter WHERE id > :after ORDER BY id LIMIT :limit""")
                .param("after", after)
                .param("limit", limit)
                .query(new SimplePropertyRowMapper<>(DeadLetterView.class))
                .list();
    }

    record Parked(
            String reader,
            @Nullable String eventId,
            @Nullable String type,
            byte[] body) {}

    /// A dead letter that has not been replayed yet, locked until the end of the transaction.
    Optional<Parked> parked(long id) {
        return jdbc.sql("""
                SELECT reader, event_id, type, body FROM dead_letter
                WHERE id = :id AND replayed_at IS NULL FOR UPDATE""")
                .param("id", id)
                .query((rs, _) -> new Parked(
                        rs.getString("reader"), rs.getString("event_id"), rs.getString("type"), rs.getBytes("body")))
                .optional();
    }

    void replayed(long id) {
        jdbc.sql("UPDATE dead_letter SET replayed_at = now() WHERE id = :id")
                .param("id", id)
                .update();
    }
}
