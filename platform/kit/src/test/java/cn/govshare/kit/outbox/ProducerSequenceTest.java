package cn.govshare.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.kernel.event.AuditRecorded;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.support.SendResult;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
@DisplayName("Art. 24: a producer's records are counted without a gap, so that a lost one is missed")
class ProducerSequenceTest {
    private static final OutboxSettings QUICK =
            new OutboxSettings(7, Duration.ofMillis(20), Duration.ofMillis(20), Duration.ofSeconds(10));

    @Autowired
    AuditTrail trail;

    @Autowired
    OutboxRelay relayOfTheService;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Topics topics;

    @Autowired
    ProducerFactory<String, String> producers;

    private final String subject = UUID.randomUUID().toString();

    @BeforeEach
    void theOutboxIsEmptyAndItsRelayAway() {
        await().until(this::isOutboxEmpty);
        relayOfTheService.stop();
    }

    @AfterEach
    void theRelayComesBack() {
        relayOfTheService.start();
        await().until(this::isOutboxEmpty);
    }

    private boolean isOutboxEmpty() {
        return jdbc.sql("SELECT count(*) FROM outbox").query(Long.class).single() == 0;
    }

    private void leave(int number) {
        trail.record(AuditDraft.of("trial.note.counted", Actors.of(Actors.department(503), Role.CATALOGER))
                .subject(subject)
                .rows(number)
                .done());
    }

    private List<AuditRecorded> sent() {
        return topics.all(EventTypes.AUDIT_RECORDED).stream()
                .filter(each -> subject.equals(each.subject()))
                .toList();
    }

    @Test
    void everyRecordHasItsNumberWhicheverThreadLeftItAndHoweverOftenARelayDied() {
        long before = jdbc.sql("SELECT last_sequence FROM producer_stream")
                .query(Long.class)
                .single();
        var kafka = new KafkaThatDropsTheAnswer(producers, 5);
        var relay = new OutboxRelay(jdbc, kafka, transaction, "trial-service", QUICK);
        relay.start();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 60).forEach(number -> threads.execute(() -> leave(number)));
        }
        await().atMost(Duration.ofSeconds(30)).until(this::isOutboxEmpty);
        relay.stop();

        assertThat(kafka.dropped.get()).isEqualTo(5);
        var sent = sent();
        assertThat(sent.size()).isGreaterThan(60);
        var distinct = sent.stream().distinct().toList();
        assertThat(distinct).as("sent again, a record is the same").hasSize(60);
        assertThat(distinct.stream()
                        .map(each -> Objects.requireNonNull(each.producerSequence()))
                        .sorted())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(before + 1, before + 60).boxed().toList());
        assertThat(distinct.stream().map(AuditRecorded::producerInstance).distinct())
                .containsExactly(jdbc.sql("SELECT instance FROM producer_stream")
                        .query(UUID.class)
                        .single());
    }

    /// Takes what it is sent and is then lost to the sender, as when the sender is killed before it can take note.
    private static final class KafkaThatDropsTheAnswer extends KafkaTemplate<String, String> {
        private final int times;
        private final AtomicInteger dropped = new AtomicInteger();

        KafkaThatDropsTheAnswer(ProducerFactory<String, String> producers, int times) {
            super(producers);
            this.times = times;
        }

        @Override
        public CompletableFuture<SendResult<String, String>> send(ProducerRecord<String, String> record) {
            var sent = super.send(record);
            flush();
            if (dropped.get() < times) {
                dropped.incrementAndGet();
                throw new KafkaException("the answer is lost");
            }
            return sent;
        }
    }
}
