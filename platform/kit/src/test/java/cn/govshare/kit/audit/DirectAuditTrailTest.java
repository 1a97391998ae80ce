package cn.govshare.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.kernel.event.AuditRecorded;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kit.event.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;

@DisplayName("Art. 24: a service without a database leaves each record once, and counts them")
class DirectAuditTrailTest {
    private static final Instant SENT_AT = Instant.parse("2026-11-22T04:00:10Z");
    private static final Instant SEEN_AT = Instant.parse("2026-11-22T04:00:00Z");

    private final EventJson json = new EventJson();
    private final MockProducer<String, String> kafka =
            new MockProducer<>(false, null, new StringSerializer(), new StringSerializer()) {
                @Override
                public void close(Duration patience) {
                    // It is used again: the template closes what it takes from a factory.
                }
            };
    private final DirectAuditTrail trail = new DirectAuditTrail(
            new KafkaTemplate<>(() -> kafka), json, Clock.fixed(SENT_AT, ZoneOffset.UTC), "gateway");

    private static AuditDraft draft(int number) {
        return AuditDraft.ofPlatform("trial.note.read")
                .subject("note-" + number)
                .seen(SEEN_AT, "10.1.1.%d".formatted(number));
    }

    private List<AuditRecorded> sent() {
        return kafka.history().stream()
                .map(message ->
                        json.read(EventTypes.AUDIT_RECORDED, message.value().getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    /// Kafka answers each message in its order: true has it, false lost it.
    private void answer(Runnable leaving, boolean... answers) {
        var before = kafka.history().size();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var left = threads.submit(leaving);
            Awaitility.await().until(() -> kafka.history().size() == before + answers.length);
            for (var isThere : answers) {
                assertThat(isThere ? kafka.completeNext() : kafka.errorNext(new TimeoutException("lost")))
                        .isTrue();
            }
            left.get();
        } catch (java.util.concurrent.ExecutionException e) {
            if (e.getCause() instanceof KafkaException lost) {
                throw lost;
            }
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatIsLeftAgainAfterAFailureIsTheSameRecordUnderTheSameNumber() {
        var drafts = IntStream.rangeClosed(1, 3)
                .mapToObj(DirectAuditTrailTest::draft)
                .toList();
        assertThatThrownBy(() -> answer(() -> trail.recordAllNow(drafts), true, false, true))
                .isInstanceOf(KafkaException.class);

        answer(() -> trail.recordAllNow(drafts), true, true, true);

        assertThat(sent().subList(3, 6)).isEqualTo(sent().subList(0, 3));
        assertThat(sent().subList(0, 3))
                .extracting(AuditRecorded::producerSequence)
                .containsExactly(1L, 2L, 3L);
        assertThat(sent())
                .extracting(AuditRecorded::producerInstance)
                .containsOnly(sent().getFirst().producerInstance());
        assertThat(sent()).extracting(AuditRecorded::record).doesNotContainNull();
    }

    @Test
    void aRecordTellsOfTheMomentInWhichItsCallWasSeen() {
        answer(() -> trail.recordNow(draft(7)), true);
        answer(() -> trail.recordNow(AuditDraft.ofPlatform("trial.note.read")), true);

        assertThat(sent().getFirst().decidedAt()).isEqualTo(SEEN_AT);
        assertThat(sent().getFirst().sourceAddress()).isEqualTo("10.1.1.7");
        assertThat(sent().getLast().decidedAt()).isEqualTo(SENT_AT);
        assertThat(sent().getLast().producerSequence()).isEqualTo(2);
    }
}
