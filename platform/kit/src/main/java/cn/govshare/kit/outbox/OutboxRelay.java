package cn.govshare.kit.outbox;

import cn.govshare.kernel.event.Topic;
import cn.govshare.kit.event.CloudEventHeaders;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// Carries the outbox to Kafka in the order of its rows, one replica at a time, and removes a row only when all in-sync
/// brokers have it. A crash in between sends a row again; readers deduplicate by its id. Records of the trail are
/// counted
/// as they leave: each gets the next number of this service's stream, committed before it is sent for the first time.
public class OutboxRelay implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final long LOCK = 0x676f767368617265L;

    private final JdbcClient jdbc;
    private final KafkaTemplate<String, String> kafka;
    private final TransactionTemplate transaction;
    private final String source;
    private final OutboxSettings settings;
    private final Semaphore signal = new Semaphore(0);
    private volatile @Nullable Thread thread;

    OutboxRelay(
            JdbcClient jdbc,
            KafkaTemplate<String, String> kafka,
            TransactionTemplate transaction,
            String source,
            OutboxSettings settings) {
        this.jdbc = jdbc;
        this.kafka = kafka;
        this.transaction = transaction;
        this.source = source;
        this.settings = settings;
    }

    private record Row(
            long seq,
            UUID eventId,
            String topic,
            String key,
            String type,
            Instant occurredAt,
            String body,
            @Nullable String traceparent,
            UUID instance,
            @Nullable Long producerSequence) {
        boolean isReady() {
            return producerSequence != null || !topic.equals(Topic.AUDIT_RECORDS.topicName());
        }

        /// The body as it is sent: an object, whose last members say the record's number.
        String numbered() {
            return producerSequence == null
                    ? body
                    : "%s,\"producerInstance\":\"%s\",\"producerSequence\":%d}"
                            .formatted(body.substring(0, body.length() - 1), instance, producerSequence);
        }
    }

    /// Tells the relay that there may be something to carry.
    void wake() {
        signal.release();
    }

    private void run() {
        while (thread == Thread.currentThread()) {
            try {
                transaction.executeWithoutResult(_ -> number());
                boolean full = Boolean.TRUE.equals(transaction.execute(_ -> carry()));
                if (!full) {
                    pause(settings.interval());
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("The outbox could not be carried to Kafka and will be tried again: {}", e.toString());
                try {
                    pause(settings.retryAfter());
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    private void pause(Duration time) throws InterruptedException {
        if (signal.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
            signal.drainPermits();
        }
    }

    private boolean isMine() {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    /// Counts the records of the trail that are about to leave.
    private void number() {
        if (!isMine()) {
            return;
        }
        jdbc.sql("""
                WITH waiting AS (
                    SELECT seq, row_number() OVER (ORDER BY seq) AS nth
                    FROM (SELECT seq, topic, producer_sequence FROM outbox ORDER BY seq LIMIT :limit) AS head
                    WHERE topic = :audit AND producer_sequence IS NULL
                ), counted AS (
                    UPDATE producer_stream SET last_sequence = last_sequence + (SELECT count(*) FROM waiting)
                    WHERE EXISTS (SELECT FROM waiting)
                    RETURNING last_sequence - (SELECT count(*) FROM waiting) AS before
                )
                UPDATE outbox SET producer_sequence = counted.before + waiting.nth
                FROM waiting, counted WHERE outbox.seq = waiting.seq""")
                .param("limit", settings.batch())
                .param("audit", Topic.AUDIT_RECORDS.topicName())
                .update();
    }

    /// Carries one batch; true when there may be more.
    private boolean carry() {
        if (!isMine()) {
            return false;
        }
        var waiting = jdbc.sql("""
                SELECT seq, event_id, topic, key, type, occurred_at, body, traceparent, instance, producer_sequence
                FROM outbox CROSS JOIN producer_stream ORDER BY seq LIMIT :limit""")
                .param("limit", settings.batch())
                .query(OutboxRelay::row)
                .list();
        // A record that was committed since the last count waits for the next one.
        var rows = waiting.stream().filter(Row::isReady).toList();
        if (rows.isEmpty()) {
            return !waiting.isEmpty();
        }
        publish(rows);
        jdbc.sql("DELETE FROM outbox WHERE seq IN (:seqs)")
                .param("seqs", rows.stream().map(Row::seq).toList())
                .update();
        return rows.size() < waiting.size() || waiting.size() == settings.batch();
    }

    private void publish(List<Row> rows) {
        var sent = new ArrayList<CompletableFuture<?>>(rows.size());
        for (var row : rows) {
            sent.add(kafka.send(CloudEventHeaders.message(
                    row.topic(),
                    row.key(),
                    row.numbered(),
                    row.eventId(),
                    row.type(),
                    source,
                    row.occurredAt(),
                    row.traceparent())));
        }
        kafka.flush();
        try {
            CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new))
                    .get(settings.ackTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while waiting for acknowledgement", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("not acknowledged", e);
        }
    }

    private static Row row(ResultSet rs, int number) throws SQLException {
        return new Row(
                rs.getLong("seq"),
                rs.getObject("event_id", UUID.class),
                rs.getString("topic"),
                rs.getString("key"),
                rs.getString("type"),
                rs.getTimestamp("occurred_at").toInstant(),
                rs.getString("body"),
                rs.getString("traceparent"),
                rs.getObject("instance", UUID.class),
                rs.getObject("producer_sequence", Long.class));
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("outbox-relay").unstarted(this::run);
        thread.start();
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        wake();
        if (running != null) {
            try {
                running.join(settings.ackTimeout());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
