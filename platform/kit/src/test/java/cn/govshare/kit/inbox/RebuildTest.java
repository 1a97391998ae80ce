package cn.govshare.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.govshare.kernel.event.DepartmentRegistered;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.event.Topic;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.DepartmentKind;
import cn.govshare.kit.event.EventJson;
import cn.govshare.kit.outbox.Outbox;
import cn.govshare.kit.trial.TakenDepartments;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.ServiceTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
@DisplayName("A copy is rebuilt while other replicas of the service read")
class RebuildTest {
    private static final AtomicInteger NUMBER = new AtomicInteger(660);

    @Autowired
    EventReader trialCopy;

    @Autowired
    EventReaders readers;

    @Autowired
    EventJson json;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    KafkaProperties kafka;

    @Autowired
    Outbox outbox;

    @Autowired
    TakenDepartments departments;

    @Autowired
    TransactionTemplate transaction;

    private final DepartmentCode code = Actors.department(NUMBER.incrementAndGet());

    private void sendAndAwait(long version) {
        transaction.executeWithoutResult(_ -> outbox.send(
                EventTypes.DEPARTMENT_REGISTERED,
                new DepartmentRegistered(code, "部门", DepartmentKind.GOVERNMENT_DEPARTMENT, version)));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(departments.versions(code)).contains(version));
    }

    private EventReaders anotherReplica() {
        var properties = kafka.buildConsumerProperties();
        properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return new EventReaders(
                "trial-service",
                List.of(trialCopy),
                new DefaultKafkaConsumerFactory<>(properties),
                new Inbox(jdbc),
                json,
                transaction);
    }

    @Test
    void whatAnotherReplicaWasReadingDoesNotMoveThePositionOn() {
        sendAndAwait(1);
        var inbox = new Inbox(jdbc);
        var replica = new ReadEvents(trialCopy, inbox, json, transaction);
        replica.begin();
        var partition = new TopicPartition(Topic.CATALOG_STATE.topicName(), 7_777);

        readers.rebuild("trial-copy");

        var late = new ConsumerRecord<String, byte[]>(partition.topic(), partition.partition(), 41, "k", new byte[0]);
        late.headers().add("ce_type", "cn.govshare.nobody-reads-this.v1".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> replica.read(List.of(late))).isInstanceOf(ReadEvents.BegunAgain.class);
        assertThat(inbox.position("trial-copy", partition)).isEmpty();

        replica.begin();
        replica.read(List.of(late));
        assertThat(inbox.position("trial-copy", partition)).hasValue(42);
    }

    @Test
    void everythingIsReadAgainAlthoughAnotherReplicaHoldsTheTopic() {
        sendAndAwait(1);
        var replica = anotherReplica();
        replica.start();
        try {
            sendAndAwait(2);

            readers.rebuild("trial-copy");

            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(departments.versions(code)).containsExactly(1L, 2L));
            sendAndAwait(3);
            assertThat(departments.versions(code)).containsExactly(1L, 2L, 3L);
        } finally {
            replica.stop();
        }
    }
}
