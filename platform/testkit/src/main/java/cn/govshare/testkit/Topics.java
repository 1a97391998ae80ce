package cn.govshare.testkit;

import cn.govshare.kernel.event.Event;
import cn.govshare.kernel.event.EventType;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/// The other side of the topics: sends events as another service would, and reads what the service under test has sent.
public final class Topics {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final JsonMapper mapper = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addModule(new SimpleModule()
                    .addSerializer(DepartmentCode.class, ToStringSerializer.instance)
                    .addSerializer(ResourceCode.class, ToStringSerializer.instance)
                    .addDeserializer(DepartmentCode.class, new StdDeserializer<>(DepartmentCode.class) {
                        @Override
                        public DepartmentCode deserialize(JsonParser parser, DeserializationContext context) {
                            return new DepartmentCode(parser.getString());
                        }
                    })
                    .addDeserializer(ResourceCode.class, new StdDeserializer<>(ResourceCode.class) {
                        @Override
                        public ResourceCode deserialize(JsonParser parser, DeserializationContext context) {
                            return new ResourceCode(parser.getString());
                        }
                    }))
            .build();

    /// Sends an event with a new id and waits until the broker has it.
    public <E extends Event> void send(EventType<E> type, E event) {
        send(type, event, UUID.randomUUID());
    }

    /// Sends an event with this id, for tests of redelivery.
    public <E extends Event> void send(EventType<E> type, E event, UUID id) {
        send(
                type.topic().topicName(),
                event.aggregateId(),
                mapper.writeValueAsString(event),
                Map.of("ce_id", id.toString(), "ce_type", type.type()));
    }

    /// Sends any bytes, for tests of what must be set aside.
    public void send(String topic, String key, String body, Map<String, String> headers) {
        try (var producer = new KafkaProducer<String, String>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        TestKafka.bootstrapServers(),
                        ProducerConfig.ACKS_CONFIG,
                        "all"),
                new StringSerializer(),
                new StringSerializer())) {
            var message = new ProducerRecord<>(topic, key, body);
            headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(message).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /// All events of a type that are on its topic now, over all tests of this JVM.
    public <E extends Event> List<E> all(EventType<E> type) {
        var found = new ArrayList<E>();
        for (var message : messages(type.topic().topicName())) {
            Header header = message.headers().lastHeader("ce_type");
            if (header != null && type.type().equals(new String(header.value(), StandardCharsets.UTF_8))) {
                found.add(mapper.readValue(message.value(), type.payload()));
            }
        }
        return found;
    }

    /// The events of a type that satisfy the condition, once there is at least one.
    public <E extends Event> List<E> await(EventType<E> type, Predicate<E> condition) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> all(type).stream().filter(condition).toList(), found -> !found.isEmpty());
    }

    /// Everything that is on a topic now.
    public List<ConsumerRecord<String, String>> messages(String topic) {
        Map<String, Object> properties = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                TestKafka.bootstrapServers(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest");
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var all = new ArrayList<ConsumerRecord<String, String>>();
            var deadline = Clock.systemUTC().instant().plus(PATIENCE);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                if (Clock.systemUTC().instant().isAfter(deadline)) {
                    throw new IllegalStateException("Topic " + topic + " could not be read in time");
                }
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
            return all;
        }
    }
}
